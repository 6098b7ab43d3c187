/** Builds the site of the sample once for all browser tests. */
import {rmSync} from "node:fs";
import type {TestProject} from "vitest/node";
import {build, copyProject} from "./project.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** a copy of the project with the sample's site in dist/ */
    project: string;
  }
}

export default async function setup({provide}: TestProject): Promise<() => void> {
  const project = copyProject();
  await build(project);
  provide("project", project);
  return () => rmSync(project, {recursive: true, force: true});
}
