import type { YamlPath } from "../policy/yaml-file.ts";
import { DEFAULT_POLICY } from "./policy.ts";

/** Something that can be said by an option, by a variable of the environment or in the config file. */
export interface Setting {
  /** The option, which goes before the others. */
  readonly option: string;
  /** The variable, which goes before the config file. */
  readonly variable: string;
  /** Where it stands in the config file, if it can. */
  readonly key?: YamlPath;
  /** What holds where nothing is said; else it is as the help says. */
  readonly usual?: string;
}

/**
 * Everything that can be said in more than one place. What is not here has to be said each time: the day to audit for,
 * since one that was forgotten would have every run look at the past; and `--identify`, since no file and no setting of
 * a machine may name children.
 */
export const SETTINGS: readonly Setting[] = [
  { option: "--policy", variable: "CIC_AUDIT_POLICY", key: ["policy"], usual: DEFAULT_POLICY },
  { option: "--config", variable: "CIC_AUDIT_CONFIG" },
  { option: "--format", variable: "CIC_AUDIT_FORMAT" },
  { option: "--out", variable: "CIC_AUDIT_OUT", key: ["outputs", "folder"] },
  { option: "--fail-on", variable: "CIC_AUDIT_FAIL_ON", key: ["outputs", "fail-on"] },
  { option: "--audience", variable: "CIC_AUDIT_AUDIENCE", key: ["audience"] },
  { option: "--quiet", variable: "CIC_AUDIT_QUIET" },
  { option: "--verbose", variable: "CIC_AUDIT_VERBOSE" },
];

/** Variables that stand for no option, and what each is. */
export const OTHER_VARIABLES: readonly (readonly [name: string, is: string])[] = [
  ["CIC_AUDIT_KEY_FILE", "Another file for the key of the pseudonyms."],
  ["CIC_AUDIT_CHROMIUM", "The browser that prints a report, by its path."],
  ["CIC_AUDIT_SMTP_USER", "The user of the mail server that --notify names."],
  ["CIC_AUDIT_SMTP_PASSWORD", "The password of that user."],
  ["CIC_AUDIT_SMTP_PASSWORD_FILE", "A file that holds the password, and that nobody but its owner can read."],
];

/** Variables of the tests of cic-audit, which are no mistakes. */
export const TEST_VARIABLES = ["CIC_AUDIT_LAWS", "CIC_AUDIT_LAWS_FILES", "CIC_AUDIT_TEST_REPORT"] as const;
