/** Builds the site of the sample once for all browser tests. */
import {rmSync} from "node:fs";
import type {TestProject} from "vitest/node";
import {build, copyProject} from "./project.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** a copy of the project with the sample's site in dist/ */
    project: string;
    /** why it has none; the browser tests then fail with it, and the others still run */
    buildError: string | undefined;
  }
}

export default async function setup({provide}: TestProject): Promise<() => void> {
  const project = copyProject();
  const buildError = await build(project).then(
    () => undefined,
    (error: unknown) => String(error)
  );
  provide("project", project);
  provide("buildError", buildError);
  return () => rmSync(project, {recursive: true, force: true});
}
