import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { UsageError } from "../domain/errors.ts";

/** Names the browser to print with, where it is in no usual place. */
const CHOICE = "CIC_AUDIT_CHROMIUM";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const MAC_PLACES = ["Chromium", "Google Chrome", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS_ROOTS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
const WINDOWS_PLACES = [
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** What to say where there is no browser to print with. */
export const NO_BROWSER =
  "No PDF was written: neither Chromium, Chrome nor Edge was found. Open the .html file in any browser and print it " +
  `from there, or name the program in ${CHOICE}.`;

/**
 * The installed Chromium, Chrome or Edge, or null where there is none. Throws UsageError where the environment names
 * one that cannot be run.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  const chosen = env[CHOICE];
  if (chosen) {
    if (await canRun(chosen)) return chosen;
    throw new UsageError(`${CHOICE} names ${chosen}, which cannot be run: correct it, or take it out.`);
  }
  for (const place of usualPlaces(env, platform)) if (await canRun(place)) return place;
  return null;
}

function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => join(root, ...place)));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return platform === "darwin" ? [...MAC_PLACES, ...onPath] : onPath;
}

const canRun = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
