import {expect, test} from "vitest";
import {mysqlRows, postgresRows} from "../../loaders/arrive/tools/dumps.js";

const MYSQL = [
  "CREATE TABLE `notes` (",
  "  `id` int,",
  "  `text` text",
  ");",
  "INSERT INTO `notes` VALUES (1,'first'),",
  "(2,'two",
  "lines'),(3,NULL);",
  "INSERT INTO `notes` (`text`) VALUES ('it''s');",
  ""
].join("\n");

test("rows of INSERTs have the line on which each begins, and the columns of CREATE TABLE where none are named", () => {
  expect([...mysqlRows(MYSQL)]).toEqual([
    {table: "notes", row: 5, value: {id: "1", text: "first"}},
    {table: "notes", row: 6, value: {id: "2", text: "two\nlines"}},
    {table: "notes", row: 7, value: {id: "3", text: null}},
    {table: "notes", row: 8, value: {text: "it's"}}
  ]);
});

test("rows of COPY blocks have theirs; null is null, and a block ends", () => {
  const text = ["COPY public.notes (id, text) FROM stdin;", "1\ta\\tb", "2\t\\N", "\\.", "3\tno"].join("\n");
  expect([...postgresRows(text)]).toEqual([
    {table: "public.notes", row: 2, value: {id: "1", text: "a\tb"}},
    {table: "public.notes", row: 3, value: {id: "2", text: null}}
  ]);
});
