-- The team that owns each service, by the settings.
-- Key: service.
-- Null: team.
select service, team from raw_service_teams
