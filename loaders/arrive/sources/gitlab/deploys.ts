/** GitLab deployments and releases. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, firstText} from "../../tools/shape.js";

/** The project's name in one of a record's addresses. */
const project = (value: JsonObject): string | undefined => {
  const address = firstText(value, "deployable.web_url", "deployable.commit.web_url", "_links.self") ?? "";
  return /^https?:\/\/[^/]+\/(?:.+\/)?([^/]+)\/-\//.exec(address)?.[1];
};

export const deployments: Shape = {
  kind: "deploys",
  called: "deployments",
  is: ({value}) => "iid" in value && "environment" in value && "deployable" in value,
  id: (value) => `deployment-${textAt(value, "id") ?? ""}`,
  updated: "updated_at",
  fields: {
    service: project,
    kind: () => "deploy",
    title: (value) => firstText(value, "deployable.commit.title", "ref"),
    url: ["deployable.web_url"],
    environment: ["environment.name"],
    status: "status"
  },
  times: {occurred_at: ["deployable.finished_at", "updated_at", "created_at"]}
};

export const releases: Shape = {
  kind: "deploys",
  called: "releases",
  is: ({value}) => "tag_name" in value && "released_at" in value,
  id: (value) => `release-${firstText(value, "_links.self", "tag_name") ?? ""}`,
  fields: {
    service: project,
    kind: () => "release",
    title: (value) => firstText(value, "name", "tag_name"),
    url: "_links.self"
  },
  times: {occurred_at: ["released_at", "created_at"]},
  excluded: (value) => (value["upcoming_release"] === true ? "planned" : undefined)
};
