-- The clock of each team that has its own.
-- Internal.
-- Key: team.
select team, time_zone from stg_team_zones where time_zone is not null order by team
