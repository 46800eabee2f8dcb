import { expect, test } from 'vitest'
import { mayChange } from './embedded.ts'

test.each([
  ['select * from claims', 5, false],
  ['with hits as materialized (select id from reports) select count(*) from hits', 1, false],
  ['begin', 0, false],
  ['select jobs.create_queue($1, $2)', 1, false],
  ['WITH next as (SELECT id FROM jobs.job) UPDATE jobs.job j SET state = $1', 3, false],
  ['update feeds set leased_until = now() where id = $1', 0, false],
  ['update feeds set leased_until = now() where id = $1', 1, true],
  ['  insert into claims (id) values ($1)', 1, true],
  // Only the last part says how many rows it touched.
  ['with gone as (delete from reports returning id) insert into changed_reports select id from gone', 0, true],
  ['create table lamps (id text)', 0, true],
])('%s, of %d rows: %s', (sql, affected, expected) => {
  expect(mayChange(sql, affected)).toBe(expected)
})
