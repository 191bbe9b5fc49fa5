-- Which book this is: made with the book, and never changed. Copies of its seals lie in a folder of this name.
create table book (
    one     smallint primary key,
    book_id varchar(36) not null,
    constraint book_is_one check (one = 1)
);
insert into book (one, book_id) values (1, cast(random_uuid() as varchar(36)));
create trigger book_append_only before update, delete on book for each row call 'yuejie.bulk.JdbcAppendOnly';
