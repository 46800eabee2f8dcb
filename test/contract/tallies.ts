/** What is kept, and the same counted from what it is kept of. */
export const tallies: readonly (readonly [kept: string, counted: string])[] = [
  [
    `select case_id, queued, read, refused from case_counts where queued + read + refused > 0 order by case_id`,
    `select case_id, (count(*) filter (where state = 'queued'))::integer as queued,
        (count(*) filter (where state = 'read'))::integer as read,
        (count(*) filter (where state = 'refused'))::integer as refused
      from memberships join captures on id = capture_id group by case_id order by case_id`,
  ],
  [
    `select case_id, claims, conflicts from case_counts where claims > 0 order by case_id`,
    `select case_id, count(*)::integer as claims, (count(*) filter (where conflict_count > 0))::integer as conflicts
      from claims group by case_id order by case_id`,
  ],
  [
    `select case_id, day, reports from case_days where reports > 0 order by case_id, day`,
    `select case_id, case when published_at ~ '^....-..-..' then left(published_at, 10) else '' end as day,
        count(*)::integer as reports
      from reports join memberships using (capture_id) group by 1, 2 order by 1, 2`,
  ],
  [
    `select case_id, name, lat, nullif(country, '') as country, mentions, reports from case_places where reports > 0
      order by case_id, name`,
    `select case_id, name, lat, country, sum(mentions)::integer as mentions, count(*)::integer as reports
      from places join memberships using (capture_id) group by 1, 2, 3, 4 order by case_id, name`,
  ],
  [
    `select case_id, name, kind, mentions, reports from case_names where reports > 0 order by case_id, name, kind`,
    `select case_id, name, kind, sum(mentions)::integer as mentions, count(*)::integer as reports
      from entities join memberships using (capture_id) group by 1, 2, 3 order by 1, 2, 3`,
  ],
]
