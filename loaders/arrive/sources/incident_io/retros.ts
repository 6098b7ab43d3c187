/** Post-mortem documents; their text is fetched apart from them and put beside them as `markdown`. */
import {type Shape, listAt, textsAt} from "../../tools/shape.js";

export const postmortemDocuments: Shape = {
  kind: "retros",
  called: "post-mortem documents",
  is: ({value}) => "document_url" in value && "incident_id" in value,
  id: "id",
  updated: "updated_at",
  incident: "incident_id",
  names: ["id", "document_url"],
  links: {
    field: [
      "document_url",
      (value) => [...urls(value["exported_urls"]), ...textsAt(listAt(value, "exports"), "url")].join(" ")
    ],
    title: ["title"]
  },
  fields: {url: "document_url", title: "title"},
  report: ["markdown", "content.markdown"],
  times: {created_at: "created_at"},
  excluded: (value) => (value["status"] === "in_progress" ? "draft" : undefined)
};

const urls = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((url) => typeof url === "string") : [];
