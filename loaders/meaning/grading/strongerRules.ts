/** What makes a change hold without anyone remembering it, wherever a clause says it. */
import type {Rule} from "./rule.js";

export const strongerRules: readonly Rule[] = [
  {
    id: "stronger.block",
    strength: "stronger",
    kind: "prevent",
    phrases: [
      "block|blocked|blocking|reject*|refus*|deny|denie|denied|forbid*|ban|banned|disallow*|prohibit*|enforc*|impossible",
      "fail* _ build|pipeline|deploy*|merge|start|startup",
      "require* _ mfa|2fa|typing|confirmation|signed|signature",
      "requir* … before",
      "admission|opa|kyverno|gatekeeper|captcha|waf",
      "policy as code",
      "least privilege",
      "^ protect",
      "branch|deletion|delete protection",
      "prevent destroy",
      "revok*|restrict*",
      "immutable"
    ],
    unless: ["block _ ip", "waf|opa|kyverno upgrade|version"]
  },
  {
    id: "stronger.check",
    strength: "stronger",
    kind: "prevent",
    phrases: [
      "check*|verif*|test*|scan*|gate … ci|pipeline|commit|merge",
      "check*|verif*|validat* … build|compile time",
      "ci … check*|verif*|scan*|gate*|fail*|validat*",
      "lint*|assert*|sanity",
      "validat* … upload|save|submit|admission|startup|deploy*|merg*|commit|pipeline|ci",
      "add|implement|introduce _ validation|guard|guardrail"
    ]
  },
  {
    id: "stronger.contain",
    strength: "stronger",
    kind: "mitigate",
    phrases: [
      "circuit breaker",
      "dead letter",
      "kill switch",
      "blue green",
      "feature flag",
      "one click",
      "bulkhead|fallback|standby|redundan*|failover|canar*|backoff|decoupl*|isolat*|spare|shed*|versioning|stale",
      "fall|falls back",
      "fail over|open|closed",
      "back|backs off",
      "multi region|az|zone|cluster",
      "two|three|several|multiple|availability … zone|region|az",
      "retr* … backoff|jitter",
      "automat* retr*|roll*|fail*",
      "roll* back automat*",
      "should|must … abort|kill|terminate",
      "round robin",
      "degrad* graceful*",
      "graceful* degrad*",
      "without … degrad*",
      "gradual*|staged|progressive rollout|release",
      "one _ first",
      "cach* … surviv*|outage",
      "own|dedicated|separate|external _ pool|node|cluster|queue|database|account|instance",
      "split … per|into|by",
      "soft delete",
      "point in time",
      "hourly|daily|nightly|continuous|regular snapshot|backup",
      "second|hot _ replica|uplink|provider|link|isp",
      "set|add|introduce|need _ timeout"
    ],
    unless: [
      "canary app",
      "make the feature flag",
      "statement timeout",
      "increas*|rais* the timeout",
      "restart*"
    ]
  },
  {
    id: "stronger.limit",
    strength: "stronger",
    kind: "prevent",
    phrases: [
      "rate limit*",
      "throttl*|quota|cap|capped|autoscal*|hpa|poddisruptionbudget|pdb|antiaffinity",
      "auto scal*",
      "limit",
      "statement timeout",
      "without a timeout",
      "pod disruption",
      "priority class*",
      "read replica",
      "guaranteed qos",
      "topology spread"
    ],
    unless: ["quota increase"]
  },
  {
    id: "stronger.automate",
    strength: "stronger",
    phrases: [
      "automat*|auto|logrotate|codif*|script*|cron|idempotent",
      "self heal*|service",
      "job|tool|bot|operator that",
      "via|through|with|by|in cert|terraform|ansible|gitops",
      "^ terraform",
      "infrastructure as code",
      "every night",
      "nightly"
    ],
    unless: ["cron job"]
  },
  {
    id: "stronger.remove",
    strength: "stronger",
    kind: "prevent",
    phrases: [
      "^ remov*|drop|retire|decommission*|disband*|eliminat*|sunset|abolish|delete|pin|lock",
      "get rid",
      "^ stop using",
      "instead of by hand",
      "^ replace … manual",
      "^ move … from local",
      "version lock*"
    ],
    unless: ["old|stale|unused|temporary|log _ file|log|data"]
  }
];
