import {expect, test} from "vitest";
import {isEventCause} from "../../loaders/meaning/depth/eventCause.js";

test.each([
  "The deploy failed",
  "deployment failed",
  "The database crashed",
  "Database server went down",
  "Disk full",
  "The primary database was overloaded",
  "Bad deploy",
  "bad config push",
  "Broken release",
  "Network outage",
  "DNS failure",
  "The certificate expired",
  "a faulty configuration change",
  "Traffic spike",
  "The payments service was down",
  "Kafka broker died",
  "pod restarted unexpectedly",
  "The provider was unavailable.",
  "OOM",
  "power loss"
])("“%s” is an event", (phrase) => {
  expect(isEventCause(phrase)).toBe(true);
});

test.each([
  "No alert on certificate expiry",
  "The deploy failed because the health check did not cover the new path",
  "Deploys are not rolled out in steps",
  "Single database without a standby",
  "The default timeout is infinite",
  "Retry logic missing in the client",
  "Nobody owned the job",
  "Rollback takes 40 minutes by hand",
  "Config changes skip review",
  "Only one person knows how to restore",
  "The queue had no limit",
  "Alert thresholds too high",
  "The runbook was out of date",
  "Load test does not cover writes",
  "Insufficient disk monitoring",
  "Manual certificate renewal",
  "",
  "Cache keys were shared between tenants",
  "The upgrade was untested",
  "Unclear ownership of the service"
])("“%s” is none", (phrase) => {
  expect(isEventCause(phrase)).toBe(false);
});
