import type { Vocabulary, WordOf } from "../../domain/words.ts";

/**
 * What each word of the closed vocabularies means, for whoever fills in a template. The reasons for no SDQ are those of
 * the Department for Education's return of looked-after children (SSDA903).
 */
export const MEANINGS: { readonly [V in Vocabulary]: { readonly [W in WordOf<V>]: string } } = {
  "care status": {
    CiC: "in care: a local authority looks after the child",
    PCiC: "was in care, and was adopted or has a special guardian or a child arrangements order",
    CPP: "on a child protection plan",
    CiN: "a child in need, with a social worker",
    Ever6: "had a social worker in the last six years, and has none now",
    none: "none of these",
  },
  "SEN status": {
    N: "no special educational need",
    K: "SEN support",
    E: "an education, health and care plan",
  },
  "session half": { AM: "the morning session", PM: "the afternoon session" },
  "suspension type": {
    suspension: "a suspension, once called a fixed-term exclusion; at lunchtime too",
    permanent: "a permanent exclusion",
  },
  "PEP type": {
    initial: "the first after entering care or joining the school",
    review: "a review of one that there is",
    emergency: "called because something happened",
  },
  rating: { red: "does not do what it should", amber: "does in part", green: "does what it should" },
  informant: { carer: "the carer or a parent", teacher: "a teacher", self: "the pupil, at 11 or older" },
  "reason for no SDQ": {
    SDQ1: "the child was under 4 or over 17",
    SDQ2: "the carer would not fill it in",
    SDQ3: "a disability so severe that it could not be filled in",
    SDQ4: "another reason",
    SDQ5: "the child would not have it filled in",
  },
  "provision kind": {
    "alternative provision": "taught elsewhere, at the school's or the authority's arrangement",
    "part-time timetable": "fewer hours than the others for a time",
    "home education": "taught at home by parents or carers",
  },
  progress: { below: "less than expected", average: "as expected", above: "more than expected" },
  "move kind": {
    admission: "joined at the usual time",
    "in-year transfer": "changed schools during a year",
    "managed move": "moved by agreement of two schools",
    "phase transfer": "moved on to the next phase, as from primary to secondary",
    leaver: "left the school",
  },
  "contact about": { absence: "an absence", attendance: "attendance as a whole", other: "anything else" },
  "support kind": {
    "attendance support plan": "a plan to mend attendance",
    "risk assessment": "an assessment of a risk",
    other: "any other support",
  },
  "calendar kind": {
    term: "a term, from its first to its last day",
    "half-term": "the week off in the middle of a term",
    holiday: "a holiday",
    inset: "a day for staff alone",
    closure: "closed for another reason",
  },
};
