/** Argo CD: what each application's history says was synced, of `argocd app list -o json`. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, listAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import type {Source} from "../source.js";

const syncs: Shape = {
  kind: "deploys",
  called: "syncs",
  is: ({value}) => "deployedAt" in value,
  id: (value) =>
    `${textAt(value, "application") ?? ""}-${textAt(value, "id") ?? textAt(value, "deployedAt") ?? ""}`,
  fields: {
    service: "application",
    kind: () => "deploy",
    title: (value) => textAt(value, "revision")?.slice(0, 12),
    environment: "namespace"
  },
  times: {occurred_at: "deployedAt"}
};

const applications: Shape = {
  kind: "other",
  called: "applications",
  is: ({value}) => textAt(value, "metadata.name") !== null && "spec" in value && "status" in value,
  id: "metadata.name",
  parts: (value) =>
    listAt(value, "status", "history").map((entry): {shape: Shape; value: JsonObject} => ({
      shape: syncs,
      value: {
        ...entry,
        application: textAt(value, "metadata.name"),
        namespace: textAt(value, "spec.destination.namespace")
      }
    }))
};

export const argocd: Source = tool({
  name: "argocd",
  folders: ["argocd", "argo-cd", "argo"],
  shapes: [applications]
});
