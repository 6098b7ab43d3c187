/** Titles in the manner of real trackers, each labelled by reading it, before the grader was asked: s stronger, i intermediate, w weaker; ? vague. */
const LABELLED = `
s  Add circuit breaker to the payment client
s  Set a 2 s timeout on all calls to the rates API
s  Limit retries to three with exponential back-off
s  Run the session store in two availability zones
s  Automatically roll back a deploy when the error rate exceeds 2 %
s  Block merges to main without a passing migration test
s  Cap the connection pool at 80 per instance
s  Isolate batch jobs on their own worker pool
s  Rotate the TLS certificates with cert-manager
s  Renew certificates automatically 30 days before expiry
s  Reject config changes that fail schema validation in CI
s  Fail over the primary database automatically
s  Rate-limit the public search endpoint per customer
s  Split the monolithic queue into one queue per tenant
s  Autoscale the ingest workers on queue depth
s  Enforce a memory limit on the exporter containers
s  Remove the shared admin credentials from the deploy script
s  Replace the manual failover by an automated one
s  Add a read replica for reporting queries
s  Make the import idempotent so that it can be retried
s  Deploy to one region at a time with an automatic halt
s  Canary every release on 5 % of traffic before the full rollout
s  Shed load at the edge when latency exceeds 1 s
s  Use feature flags so that the new checkout can be switched off
s  Require two approvals for production firewall changes in the pipeline
s  Delete log files older than 7 days with a cron job
s  Prevent deletion of a non-empty bucket with a policy
s  Move DNS to a second provider as a fallback
s  Pin the base image version
s  Add a dead letter queue to the order consumer
s  Validate the country code before it is written
s  Automate the creation of customer accounts in Terraform
s  Make writes fail closed when the quorum is lost
s  Disable root login on the bastion hosts
s  Refuse to start when a required variable is missing
s  Add a bulkhead between search and checkout threads
s  Use a lock so that two migrations never run at once
s  Throttle webhooks to 50 per second per tenant
s  Cache the price list for 60 s so that an outage of the rates API is survived
s  Provision a standby load balancer
s  Add a quota to the object storage of every team
s  Drop the legacy endpoint that bypasses authentication
s  Make the scheduler skip nodes with disk pressure
s  Queue notifications instead of sending them in the request
s  Fall back to the cached exchange rates when the provider is down
i  Alert when disk usage exceeds 85 % for 10 minutes
i  Page on p95 latency over 500 ms for 5 minutes
i  Add a dashboard for the replication lag of orders-db
i  Write a load test that covers the checkout with 500 users
i  Add an integration test for the refund path
i  Add monitoring of certificate expiry with 14 days' notice
i  Log the tenant id in every request
i  Add tracing to the order service
i  Add a synthetic check for the login page
i  Alert on consumer lag above 10,000 messages
i  Add a health check that verifies the database connection
i  Write a unit test for the leap-year case
i  Add a smoke test after each deploy
i  Add a metric for dropped messages
i  Build a script to restore a single tenant from backup
i  Add a CLI command to drain a node
i  Raise the alert threshold of CPU to 90 % over 15 minutes
i  Route database alerts to the storage team instead of the web team
i  Remove the duplicate alert on queue length
i  Add a status page component for the API
i  Test the restore of backups every month in CI
i  Create a runbook for failover of the message broker
i  Add the rollback steps to the deploy runbook
i  Document the dependency of billing on the rates API
i  Show the current version on the admin page
i  Add error codes to the responses of the gateway
i  Set up a staging environment with production-like data
i  Add an SLO of 99.9 % for checkout and alert on burn rate
i  Export the pool size as a metric
i  Verify backups weekly with a checksum
i  Add alerting for failed cron jobs
i  Add a linter rule against unbounded queries
i  Provide a tool to replay failed orders
i  Increase log retention to 30 days
i  Add a chaos test that kills the leader
i  Write an end-to-end test of the password reset
i  Update the escalation policy so that the second on-call is paged after 10 minutes
i  Add a graph of memory per pod to the team dashboard
i  Add a regression test for the time zone bug
i  Send deploy events to the monitoring system
w  Train the support team on the new escalation form
w  Remind everyone to check the dashboard after a deploy
w? Be more careful with database migrations
w? Communicate better during incidents
w? Improve monitoring
w? Investigate the root cause of the memory growth
w? Discuss the ownership of the legacy scheduler
w? Think about redundancy of the payment provider
w? Review the alerting strategy
w? Raise awareness of the change freeze
w? Keep an eye on the queue length
w? Look into the slow queries
w? Make sure that certificates are renewed in time
w? Ensure that backups work
w  Add the certificate renewal to the on-call checklist
w  Hold a brown-bag session on incident response
w  Send an e-mail to all teams about the new deploy window
w  Add a reminder to the calendar for the yearly key rotation
w? Double-check the config before deploying
w? Better documentation
w? Follow the deployment process
w? Try to reproduce the issue in staging
w? Talk to the network team about the packet loss
w? Agree on a process for emergency changes
w? Evaluate alternatives to the current load balancer
w? Clarify responsibilities between platform and product
w? Encourage teams to write tests
w? Do not deploy on Fridays
w? Remember to scale up before the campaign
w? Pay attention to warnings in the deploy log
w  Announce maintenance windows two days ahead in the status channel
w  Write a blog post about the outage
w  Share the post-mortem with all engineers
w  Introduce a four-eyes principle for manual database changes
w  Schedule a game day for the payments team
w? Follow up with the vendor
w? Plan the upgrade of the database
w? Refactor the billing module
w? Clean up old alerts
w? Consider using a managed database
w? Explore autoscaling
w? Monitor the situation
w? Check whether other services are affected
w? Find out why the alert did not fire
w? Understand the retry behaviour of the client
w? Meet with the security team
w? Sync with marketing before campaigns
w? Revisit capacity planning
w? Learn more about Kubernetes networking
w? Create a ticket for the follow-up
s  Stop the deploy when the canary's error rate doubles
s  Add jitter to the cron start times
s  Encrypt and version the state bucket and forbid public access
s  Use prepared statements in the search query
s  Bind the worker to one CPU with a hard limit
s  Replace the single NAT gateway with one per zone
s  Make the health endpoint independent of the database
s  Expire idle sessions after 30 minutes
s  Reject uploads larger than 50 MB at the gateway
s  Generate the firewall rules from the service catalogue
s  Mirror the package registry inside our network
s  Switch the cron jobs to a scheduler with leader election
s  Turn off automatic minor upgrades of the database
s  Default the client timeout to 5 s in the shared library
s  Evict tenants that exceed their memory quota
s  Back-pressure the ingest API when the queue is over 100,000
s  Move the nightly export to a replica
s  Auto-resolve duplicate pages within 5 minutes
s  Have CI fail when a Terraform plan destroys a database
s  Swap the blocking driver for an asynchronous one
i  Alert when no order has been placed for 10 minutes
i  Add request ids to the error page
i  Record the queue age and alert above 2 minutes
i  Add contract tests between orders and billing
i  Add a test that the fallback page is served when the API is down
i  Create a dashboard of error budgets per team
i  Page the database team when replication lag exceeds 60 s
i  Provide a one-click rollback in the deploy tool
i  Add a diff view to the config tool
i  Collect heap dumps on out-of-memory errors
i  Add an audit log of permission changes
i  Test fail-over of the broker every quarter in staging
i  Write a script that lists certificates expiring in 30 days
i  Lower the page threshold of queue age to 5 minutes
i  Split the generic 5xx alert by service
i  Add a runbook link to every page
i  Add latency histograms to the gateway
i  Include the region in alert titles
i  Benchmark the importer with 10 million rows before release
i  Mute the flapping disk alert on build hosts and replace it by a 30-minute average
w? Improve test coverage
w? Improve resilience of the API
w? Optimise the database
w? Enhance logging
w? Fix the flaky pipeline
w? Work on technical debt
w? Increase reliability
w? Strengthen the review process
w? Reduce alert noise
w? Prevent this from happening again
w  Add a warning box to the wiki page on migrations
w  Ask the on-call to confirm backups every Monday
w  Update the onboarding guide with the escalation path
w  Require engineers to read the incident policy
w  Publish a checklist for database changes
w  Tell support which words to use in outages
w  Put a sticky note on the production console
w  Nominate an owner for the legacy scheduler by June
w  Add an item on capacity to the weekly meeting
w  Run a workshop on writing post-mortems
`;

export interface LabelledTitle {
  readonly title: string;
  readonly strength: "stronger" | "intermediate" | "weaker";
  readonly vague: boolean;
}

const NAMES = {s: "stronger", i: "intermediate", w: "weaker"} as const;

export const labelledTitles: readonly LabelledTitle[] = LABELLED.trim()
  .split("\n")
  .map((line) => ({
    title: line.slice(3),
    strength: NAMES[line[0] as keyof typeof NAMES],
    vague: line[1] === "?"
  }));
