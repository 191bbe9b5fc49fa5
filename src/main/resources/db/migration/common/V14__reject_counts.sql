-- How many rows of a file were rejected, by reason, and of how many of them the texts are kept: reject has the first ones
-- and the last one of each file.
create table reject_count (
    file_id  bigint not null references import_file (file_id),
    code     varchar(24) not null,
    rejected bigint not null,
    kept     bigint not null,
    primary key (file_id, code)
);

-- Until now, all rejected rows were kept.
insert into reject_count (file_id, code, rejected, kept)
    select file_id, code, count(*), count(*) from reject group by file_id, code;
