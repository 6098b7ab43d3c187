/** How something came to be known: the words in columns called basis, and the load report's. */
import {conditionsByLayer, conditionsPromise} from "../shared/findings/conditionsFound.js";

type Words = Readonly<Record<string, string>>;

/** From the strongest to the weakest. */
export const bases: Words = {
  curated: "Written by hand, in links.csv or our own column names.",
  field: "Read from a field made for it.",
  label: "Read from a label of the ticket.",
  tag: "Read from a tag.",
  model_label: "Said by a model that read the report and quoted it; its answers came as a file of labels.",
  heading: "Listed under a heading of the report made for it.",
  inferred_detection: "Nobody said it: users told of the failure, or it was noticed late.",
  inferred_action: "Nobody said it: an action adds what was missing. No evidence in any verdict.",
  text: "Said in the ticket's or retro's title.",
  title: "Named in a record's title.",
  body: "Named in a record's text.",
  phrase_match: `A known phrase occurs in the report's text; the weakest ground that a report gives. ${conditionsPromise()} ${conditionsByLayer()}`,
  inferred:
    "Nobody said it; taken from the incident the action came from. Shown apart, and never mixed with what was named.",
  self: "The record that the incident is made of.",
  changelog: "Taken from the tracker's history of changes.",
  link: "Taken from a linked record.",
  window: "Joined by service and time, not by id.",
  none: "No ground: the time or the link is not known."
};

export const times: Words = {
  "time basis":
    "What was assumed or derived about an incident's times: which of them stands for when it occurred, and the zone of clock times without an offset.",
  occurred: "When an incident began: started, else detected, else created. Every window and period uses it.",
  stated: "The time or zone is written in the export itself.",
  offset: "The times carry their offset from UTC.",
  setting: "Said in settings.yaml for this source.",
  organisation: "The organisation's time zone in settings.yaml.",
  assumed: "Nothing says it: UTC is taken. State the zone in settings.yaml under time_zones.",
  date_assumed: "A clock time without a date: the date was taken from the entries around it.",
  zone_assumed: "A clock time without a zone, read in the zone assumed for its source.",
  coverage:
    "When a source was watched: by the settings, else from its first record to the data cut. Time outside is no exposure."
};

export const loading: Words = {
  read: "Records found in a file. Read = loaded + duplicate + excluded + rejected, for every line of the load report.",
  loaded: "Records that are part of the analysis.",
  excluded: "Left out on purpose, with a reason: no real incident or action.",
  rejected: "Could not be used, with what is wrong and what to do. On no other page until repaired.",
  unrecognised: "A file that was looked at and is no export known here.",
  merged: "Excluded: the tool itself merged it into another record.",
  test: "Excluded: a test, by its type, tag or title.",
  drill: "Excluded: an exercise, by its type, tag or title.",
  near_miss:
    "Excluded: it nearly happened, by its type or a label. Retros and Conditions count near misses by themselves.",
  maintenance: "Excluded: planned work.",
  cancelled: "Excluded: withdrawn by the tool's own status.",
  declined: "Excluded: turned down as no incident.",
  template: "Excluded: an empty form.",
  after_as_of: "Excluded: from after the data cut.",
  restricted: "Excluded because the settings keep its incident out of the site.",
  incident_excluded: "Excluded because its incident is."
};
