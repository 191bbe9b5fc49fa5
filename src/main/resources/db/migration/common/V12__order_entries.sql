-- What an order that is paid from the balance moves, and its withdrawal moves back (R2.4, R8.4): written when the row is
-- judged, booked in the ledger when its file comes to count.
create table order_entry (
    file_id    bigint not null references import_file (file_id),
    line_no    bigint not null,
    entry_key  varchar(400) not null,
    kind       varchar(16) not null,
    account_no int not null,
    booked_on  date not null,
    balance    numeric(18, 2) not null,
    primary key (file_id, line_no)
);
