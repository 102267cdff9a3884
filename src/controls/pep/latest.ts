import { type Asked, type Assessment, cannotTell, type Sayer } from "../../domain/control.ts";
import { type Meeting, meetingsOfPeriod, undatedMeetings } from "../../domain/pep-meetings.ts";
import type { Child } from "../../domain/school.ts";
import { type ChildSubject, childrenNow } from "../looked-at.ts";
import { meetingUndated } from "./meetings.ts";

/** A child, with the latest PEP meeting of the period; null where there is none, or it cannot be told which it is. */
export interface LatestMeeting extends ChildSubject {
  readonly latest: Meeting | null;
}

/** Each child of today with the latest meeting of the period. The key is its date, without one the academic year. */
export function latestMeetings({ school }: Asked<unknown>): LatestMeeting[] {
  return childrenNow(school).map((child) => {
    const latest = undatedMeetings(child).length > 0 ? undefined : meetingsOfPeriod(child, school).at(-1);
    return { child, latest: latest ?? null, key: latest?.on ?? school.year.label };
  });
}

/** What there is to say where there is no latest meeting. */
export const NO_LATEST = {
  noMeeting: cannotTell(() => "No PEP meeting of this academic year is recorded in the PEP file."),
  meetingUndated,
};

/** Says why there is no latest meeting. */
export function sayNoLatest(child: Child, say: Sayer<typeof NO_LATEST>): Assessment {
  const [undated] = undatedMeetings(child);
  return undated ? say.meetingUndated({}, [undated.meeting_date]) : say.noMeeting({}, [child.pupil.care_start]);
}
