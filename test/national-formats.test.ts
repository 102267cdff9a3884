import { expect, describe as group, test } from "vitest";
import { date } from "../src/calendar/dates.ts";
import { describe } from "../src/domain/errors.ts";
import { takeIn } from "../src/take-in.ts";
import { folderOf } from "./support/folder.ts";

/** What is made of some exports: the children, the records of each data set, and what is said. */
async function taken(files: Readonly<Record<string, string>>, asOf = "2026-03-10") {
  const { files: tables, intake } = await takeIn([folderOf(files)], date(asOf));
  const children = intake.pupils.map(({ id, record }) => {
    const { care_status, care_start, care_end } = record;
    return [id, care_status.value, care_start.cite.value, care_end.cite.value].join(" ").trim();
  });
  const tallies = Object.fromEntries(tables.map(({ file, content }) => [file, content?.tally ?? null]));
  const said = (problems: typeof intake.errors) => problems.map(describe);
  return { children, intake, tallies, errors: said(intake.errors), warnings: said(intake.warnings) };
}

const HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
const EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
const OC2 =
  "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n";
const [ONE, TWO] = ["M999402116112", "B999402114111"];
const child = (id: string, upn: string) => `${id},2,27/03/2012,WBRI,${upn},,\n`;
const episode = (id: string, from: string, to = "", status = "C2") =>
  `${id},${from},S,${status},N1,U1,PR1,${to},${to && "X1"},,,,\n`;

group("an SSDA903 return", () => {
  test("is a pupil list whose care is in its episodes: those without a break are one period", async () => {
    const { children, errors, tallies } = await taken({
      "header.csv": HEADER + child("11", ONE as string) + child("12", TWO as string),
      "episodes.csv":
        EPISODES +
        episode("11", "03/09/2020", "14/08/2023") +
        episode("11", "14/08/2023") +
        episode("12", "01/02/2019", "01/03/2020") +
        episode("12", "05/01/2024", "10/02/2026"),
    });
    expect(errors).toEqual([]);
    expect(children).toEqual([`${ONE} CiC 2020-09-03`, `${TWO} CiC 2024-01-05 2026-02-10`]);
    expect(tallies["episodes.csv"]).toEqual({ rows: 4, used: 4, others: 0, unlisted: 0, skipped: 0 });
  });

  test("takes the period that had begun by the day, not one to come", async () => {
    const episodes = EPISODES + episode("11", "03/09/2020", "14/08/2025") + episode("11", "11/03/2026");
    const files = { "header.csv": HEADER + child("11", ONE as string), "episodes.csv": episodes };
    expect((await taken(files)).children).toEqual([`${ONE} CiC 2020-09-03 2025-08-14`]);
    expect((await taken(files, "2026-03-11")).children).toEqual([`${ONE} CiC 2026-03-11`]);
  });

  test("has children who do not count as in care: on short breaks, which is said", async () => {
    const { children, tallies, warnings } = await taken({
      "header.csv": HEADER + child("11", ONE as string) + child("12", TWO as string),
      "episodes.csv": EPISODES + episode("11", "03/09/2020", "", "V3") + episode("12", "01/02/2019", "", "V2"),
    });
    expect(children).toEqual([`${TWO} CiC 2019-02-01`]);
    expect(tallies["header.csv"]).toMatchObject({ used: 1, others: 1 });
    expect(warnings.join("\n")).toContain("episodes.csv: 1 of 2 episodes are agreed short breaks (V3, V4)");
    expect(warnings.join("\n")).not.toContain("empty care_status");
  });

  test("tells nobody who is in care without its episodes", async () => {
    const { errors } = await taken({ "header.csv": HEADER + child("11", ONE as string) });
    expect(errors).toEqual([expect.stringContaining("care_status: it is empty for every pupil")]);
  });

  test("is refused for an episode without a date", async () => {
    const { errors } = await taken({
      "header.csv": HEADER + child("11", ONE as string),
      "episodes.csv": EPISODES + episode("11", "31/02/2020"),
    });
    expect(errors[0]).toBe(
      'episodes.csv line 2, column DECOM, "31/02/2020": a date is needed here. Correct the return, or take it out of the exports.',
    );
  });

  test("is refused for an end that is no date, and takes nothing from that episode", async () => {
    const { errors, tallies } = await taken({
      "header.csv": HEADER + child("11", ONE as string),
      "episodes.csv": EPISODES + episode("11", "03/09/2020", "31/02/2021") + episode("11", "03/09/2022"),
    });
    expect(errors).toEqual([
      expect.stringContaining('episodes.csv line 2, column DEC, "31/02/2021": a date is needed'),
    ]);
    expect(tallies["episodes.csv"]).toMatchObject({ used: 1, skipped: 1 });
  });

  test.each([
    ["one within another", ["01/02/2020", "01/02/2023"], ["01/02/2021", "01/02/2022"], "2020-02-01 2023-02-01"],
    ["one that overlaps another", ["01/02/2020", "01/02/2022"], ["01/02/2021", "01/02/2023"], "2020-02-01 2023-02-01"],
    ["one that goes on", ["01/02/2020", ""], ["01/02/2021", "01/02/2022"], "2020-02-01"],
    ["one that goes on from another", ["01/02/2020", "01/02/2022"], ["01/02/2021", ""], "2020-02-01"],
  ])("has one period of two episodes, %s, in whichever order they stand", async (_, one, other, period) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      const episodes = [first, second].map(([from = "", to = ""] = []) => episode("11", from, to)).join("");
      const files = { "header.csv": HEADER + child("11", ONE as string), "episodes.csv": EPISODES + episodes };
      expect((await taken(files)).children).toEqual([`${ONE} CiC ${period}`]);
    }
  });

  test("has children without a UPN, each of whom is somebody", async () => {
    const { children } = await taken({
      "header.csv": HEADER + child("11", "UN1") + child("12", "UN1"),
      "episodes.csv": EPISODES + episode("11", "03/09/2020") + episode("12", "01/02/2019"),
    });
    expect(children).toEqual(["11 CiC 2020-09-03", "12 CiC 2019-02-01"]);
  });

  test("has SDQ scores of a day that is not known, and the day of each review", async () => {
    const { intake, tallies } = await taken({
      "header.csv": HEADER + child("11", ONE as string) + child("12", TWO as string),
      "episodes.csv": EPISODES + episode("11", "03/09/2020") + episode("12", "01/02/2019"),
      "oc2.csv": `${OC2}11,27/03/2012,18,,0,0,0,0,0,0,0,0\n12,27/03/2012,,SDQ2,0,0,0,0,0,0,0,0\n`,
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n11,27/03/2012,30/08/2025,PN1\n99,27/03/2012,30/08/2025,PN1\n",
    });
    const scores = intake.tables.sdq?.map(({ id, record }) => [
      id,
      record.date.value.is,
      record.total.value ?? record.reason_not_completed.value,
    ]);
    expect(scores).toEqual([
      [ONE, "undated", 18],
      [TWO, "undated", "SDQ2"],
    ]);
    expect(intake.tables.lac_reviews?.map(({ id, record }) => [id, record.date.cite.value])).toEqual([
      [ONE, "2025-08-30"],
    ]);
    expect(tallies["reviews.csv"]).toEqual({ rows: 2, used: 1, others: 0, unlisted: 1, skipped: 0 });
  });

  test("beside the school's own list fills in when care began, and finds the child by the authority's number", async () => {
    const { children, intake, tallies, errors } = await taken({
      "pupils.csv": `upn,care_status,care_start\n${ONE},CiC,\n${TWO},CiC,2018-05-01\n`,
      "header.csv": HEADER + child("11", ONE as string) + child("12", TWO as string) + child("13", "U999402115115"),
      "episodes.csv": EPISODES + episode("11", "03/09/2020") + episode("12", "01/02/2019"),
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n11,27/03/2012,30/08/2025,PN1\n",
    });
    expect(errors).toEqual([]);
    expect(children).toEqual([`${ONE} CiC 2020-09-03`, `${TWO} CiC 2018-05-01`]);
    expect(intake.pupils[0]?.record.care_start).toMatchObject({
      value: { is: "on", date: "2020-09-03" },
      cite: { file: "header.csv", line: 2 },
    });
    expect(tallies["header.csv"]).toEqual({ rows: 3, used: 2, others: 0, unlisted: 1, skipped: 0 });
    expect(tallies["reviews.csv"]).toMatchObject({ used: 1 });
  });

  test("is no list where the school has its own, even one without a child in care", async () => {
    const { errors, tallies } = await taken({
      "pupils.csv": `upn,care_status\n${TWO},none\n`,
      "header.csv": HEADER + child("11", ONE as string),
      "episodes.csv": EPISODES + episode("11", "03/09/2020"),
    });
    expect(errors).toEqual([]);
    expect(tallies["header.csv"]).toEqual({ rows: 1, used: 0, others: 0, unlisted: 1, skipped: 0 });
  });

  test.each([
    ["03/09/2020", "", true],
    ["10/03/2026", "", true],
    ["11/03/2026", "", false],
    ["03/09/2020", "11/03/2026", true],
    ["03/09/2020", "10/03/2026", false],
  ])(
    "contradicts a list that leaves a child out: in care from %s to %j on 10 March is %s",
    async (from, to, isError) => {
      const { errors } = await taken({
        "pupils.csv": `upn,care_status\n${ONE},none\n${TWO},CiC\n`,
        "header.csv": HEADER + child("11", ONE as string),
        "episodes.csv": EPISODES + episode("11", from, to),
      });
      const says =
        "header.csv line 2: this child was in care by the return, and the pupil list has neither a care status nor care dates. Correct care_status in the pupil list; if care has ended, care_end.";
      expect(errors).toEqual(isError ? [says] : []);
    },
  );
});

const LIST = `upn,care_status,forename,surname,date_of_birth\n${ONE},CiC,Zqxwyv,Quorlbex,2012-03-27\n${TWO},none,Ann,Beech,2012-03-28\n`;
const ROLL = "pupilonrolltableid,NativeId,dob,surname,forename,upn,entrydate\n";
const EXCLUSIONS = "pupilonrolltableid,NativeId,sourceid,startdate,sessions,reason1,reason2,reason3,category\n";

group("a school census", () => {
  test("says which number a pupil goes by in its tables, and suspensions are found by it", async () => {
    const { intake, tallies, errors } = await taken({
      "pupils.csv": LIST,
      "onroll.csv": `${ROLL}001e-4f5,S1,2012-Mar-27 00:00:00,Quorlbex,Zqxwyv,${ONE},2023-Sep-04 00:00:00\n`,
      "exclusions.csv": `${EXCLUSIONS}001e-4f5,S1,d7,2025-Nov-20 00:00:00,10.0,PP,DB,,FIXD\n002f-111,S1,d7,2025-Nov-20 00:00:00,1.0,PP,,,LNCH\n`,
    });
    expect(errors).toEqual([]);
    const [suspension] = intake.tables.suspensions ?? [];
    expect(suspension?.id).toBe(ONE);
    const { type, start_date, sessions, reason } = suspension?.record ?? {};
    expect([type?.value, start_date?.cite.value, sessions?.value, reason?.value]).toEqual([
      "suspension",
      "2025-11-20",
      10,
      "PP; DB",
    ]);
    expect(tallies["exclusions.csv"]).toMatchObject({ used: 1, unlisted: 1 });
    expect(tallies["onroll.csv"]).toMatchObject({ rows: 1, used: 1 });
  });

  test("does not settle which of two pupils of one name is meant", async () => {
    const twins = `${LIST}M999402117113,none,Zqxwyv,Quorlbex,2012-03-27\n`;
    const { errors } = await taken({
      "pupils.csv": twins,
      "onroll.csv": `${ROLL}001e-4f5,S1,2012-Mar-27 00:00:00,Quorlbex,Zqxwyv,${ONE},2023-Sep-04 00:00:00\n`,
      "peps.csv": "Surname,Forename,DOB,meeting date\nQuorlbex,Zqxwyv,27/03/2012,12/01/2026\n",
    });
    expect(errors).toEqual([expect.stringContaining("two pupils on the pupil list have this name and date of birth")]);
  });

  test("without the table of its pupils is refused: nobody could tell whose its exclusions are", async () => {
    const { errors } = await taken({
      "pupils.csv": LIST,
      "exclusions.csv": `${EXCLUSIONS}001e-4f5,S1,d7,2025-Nov-20 00:00:00,10.0,PP,,,PERM\n`,
    });
    expect(errors).toEqual([
      "exclusions.csv: it names pupils in a way that the pupil list does not, so that nobody can tell whose its rows are. Export it with the UPN, or the pupil list with the numbers that stand here.",
    ]);
  });
});

group("the pupil premium list of the Department for Education", () => {
  const PREMIUM =
    "UPN,Surname,Forename,Sex,DOB,NCYear,Deprivation Pupil Premium,Service Child Premium,Adopted from Care Premium,Looked After Premium,PupilPremiumFTE,PupilPremiumCashAmount,PupilPremiumFYStartDate,PupilPremiumFYEndDate,LastFSM\n";
  const row = (upn: string, premium: number) =>
    `${upn},S,F,F,27/03/2012,9,0,0,0,${premium},1,2630,01/04/2025,31/03/2026,\n`;

  test("decides nothing about who is in care, and asks about those whom the list leaves out", async () => {
    const { children, warnings, tallies, errors } = await taken({
      "pupils.csv": LIST,
      "premium.csv": PREMIUM + row(ONE as string, 1) + row(TWO as string, 1) + row("U999402115115", 0),
    });
    expect(errors).toEqual([]);
    expect(children).toHaveLength(1);
    expect(tallies["premium.csv"]).toEqual({ rows: 3, used: 1, others: 1, unlisted: 1, skipped: 0 });
    expect(warnings.filter((text) => text.startsWith("premium.csv line"))).toEqual([
      "premium.csv line 3: the premium of looked-after children is paid for a pupil whom the pupil list does not have as in care or with a social worker. See that the pupil list has everybody who was in care this year.",
    ]);
  });

  test("is not read as a school's own list, whatever else is missing", async () => {
    const { errors } = await taken({ "premium.csv": PREMIUM + row(ONE as string, 1) });
    expect(errors.join("\n")).toContain("none of these is a pupil list that says who is in care.");
  });
});

group("a Common Transfer File", () => {
  const pupil = (upn: string, inCare: string) =>
    `<Pupil><UPN>${upn}</UPN><Surname>S</Surname><Forename>F</Forename><DOB>2012-03-27</DOB><LookedAfter><InCare>${inCare}</InCare></LookedAfter></Pupil>`;
  const file = (...pupils: string[]) =>
    `<CTfile><Header><DocumentName>Common Transfer File</DocumentName><DateTime>2026-03-01T10:00:00</DateTime></Header><CTFpupilData>${pupils.join("")}</CTFpupilData></CTfile>`;

  test("has every pupil, though all of them stand on one line", async () => {
    const { children, errors, tallies } = await taken({
      "leavers.xml": file(pupil(ONE as string, "true"), pupil(TWO as string, "0")),
    });
    expect(errors).toEqual([]);
    expect(children).toEqual([`${ONE} CiC`]);
    expect(tallies["leavers.xml"]).toEqual({ rows: 2, used: 1, others: 1, unlisted: 0, skipped: 0 });
  });
});

group("a report of SIMS as XML", () => {
  test("is read by its headings", async () => {
    const record = (adno: string, care: string) =>
      `<Record><Adno>${adno}</Adno><Legal_x0020_Surname>S</Legal_x0020_Surname><In_x0020_Care>${care}</In_x0020_Care></Record>`;
    const { children, errors } = await taken({
      "report.xml": `<SuperStarReport>${record("001275", "T")}${record("001276", "F")}</SuperStarReport>`,
      "peps.csv": "Admission No,meeting date\n1275,12/01/2026\n",
    });
    expect(errors).toEqual([]);
    expect(children).toEqual(["1275 CiC"]);
  });
});
