/** One issue, however it was exported: what both readers give and jiraLand.ts lands. */
import type {FieldValues} from "./fields.js";
import type {Outline} from "../postmortems/documents.js";
import type {Text} from "../source.js";

export interface IssueLink {
  /** the link type's name, or parent, subtask, epic */
  readonly type: string;
  /** a key; a screen export may give the parent's id instead */
  readonly to: string;
  readonly issue_type: Text;
}

/** A move of the status, or of the resolution, as the changelog has it. */
export interface IssueChange {
  readonly at: string;
  readonly field: "status" | "resolution";
  readonly from: Text;
  readonly to: Text;
}

export interface IssueComment {
  readonly at: Text;
  readonly text: string;
}

/** An issue before its times are read. */
export interface Issue {
  readonly key: string;
  readonly id: Text;
  readonly url: Text;
  readonly title: Text;
  readonly description: Text;
  /** the description's outline, where it may be a report */
  readonly body: Outline | undefined;
  readonly type: Text;
  readonly status: Text;
  readonly category: Text;
  readonly resolution: Text;
  readonly priority: Text;
  readonly created: Text;
  readonly updated: Text;
  readonly resolved: Text;
  readonly due: Text;
  readonly categoryChanged: Text;
  /** undefined where the export has no such field */
  readonly hasOwner: boolean | undefined;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly links: readonly IssueLink[];
  readonly estimateSeconds: Text;
  readonly changes: readonly IssueChange[];
  readonly isChangelogCut: boolean;
  readonly comments: readonly IssueComment[];
  readonly fields: FieldValues;
  /** texts of fields made for links */
  readonly linkTexts: readonly string[];
  readonly people: readonly string[];
}
