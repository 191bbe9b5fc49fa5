-- Which book this is: made with the book, and never changed. Copies of its seals lie in a folder of this name.
create table book (
    one     smallint primary key,
    book_id varchar(36) not null,
    constraint book_is_one check (one = 1)
);
insert into book (one, book_id) values (1, cast(gen_random_uuid() as varchar(36)));
create trigger book_append_only before update or delete on book for each row execute function refuse_change();
create trigger book_not_truncated before truncate on book execute function refuse_change();
