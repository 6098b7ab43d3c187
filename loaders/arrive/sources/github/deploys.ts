/** GitHub deployments and releases, of the API and of `gh release list`. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, firstText} from "../../tools/shape.js";

const ADDRESS = ["repository_url", "html_url", "url"];

/** The name of the repository in one of its addresses. */
const repository = (value: JsonObject): string | undefined => {
  const address = firstText(value, ...ADDRESS) ?? "";
  return /(?:\/repos\/[^/]+|github[^/]*\/(?!repos\/|api\/)[^/]+)\/([^/]+)/.exec(address)?.[1];
};

export const deployments: Shape = {
  kind: "deploys",
  called: "deployments",
  is: ({value}) => "sha" in value && "environment" in value && "created_at" in value && "task" in value,
  id: (value) => `deployment-${textAt(value, "id") ?? ""}`,
  updated: "updated_at",
  fields: {
    service: repository,
    kind: () => "deploy",
    title: (value) => firstText(value, "description") ?? firstText(value, "ref"),
    url: "url",
    environment: ["original_environment", "environment"],
    status: ["state", "latest_status.state"]
  },
  times: {occurred_at: ["created_at"]},
  excluded: (value) =>
    value["production_environment"] === false && isSide(value) ? "not_production" : undefined
};

/** GitHub calls an environment productive only where somebody said so, or it is called production. */
const isSide = (value: JsonObject): boolean =>
  !/prod|live/i.test(firstText(value, "environment") ?? "") && value["transient_environment"] === true;

export const releases: Shape = {
  kind: "deploys",
  called: "releases",
  is: ({value}) =>
    ("tag_name" in value && "published_at" in value) || ("tagName" in value && "publishedAt" in value),
  id: (value) => `release-${firstText(value, "id", "url", "html_url", "tag_name", "tagName") ?? ""}`,
  fields: {
    service: repository,
    kind: () => "release",
    title: (value) => firstText(value, "name", "tag_name", "tagName"),
    url: ["html_url", "url"]
  },
  times: {occurred_at: ["published_at", "publishedAt", "created_at", "createdAt"]},
  excluded: (value) =>
    value["draft"] === true || value["isDraft"] === true
      ? "draft"
      : value["prerelease"] === true || value["isPrerelease"] === true
        ? "prerelease"
        : undefined
};
