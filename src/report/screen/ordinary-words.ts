/**
 * Words that are names too. In small letters they are words: "may", "mark" and "will" stand in every second sentence.
 * With a capital they are withheld like any other name.
 */
export const ORDINARY = new Set(
  (
    "may will mark rose hope grace joy faith summer autumn dawn art bill rob sue pat frank jack april june august " +
    "ray dean drew chase miles page read reading young long short good best day hill wood field park green brown " +
    "white black gray grey king bishop cook baker carter mason fisher hunter gardener price rich case love light " +
    "bright sharp strong small little new old early moon star sky river brook lake stone banks lane street field " +
    "house home church bell ball bird fox wolf lamb bull fish rain snow frost winter spring west east north south " +
    "an so my do to in he la see bush flowers heather holly ivy ruby pearl amber ash clay iris lily daisy poppy " +
    "violet olive jade crystal harmony melody charity patience prudence honor honour justice major earl duke prince " +
    "victor guy max rich teddy penny misty sunny merry gay noble ward wise moody swift speed power foot legg head " +
    "hand finger beard cross field fields walker marshall marsh forest ford poole pool pond wells bridges gates " +
    "steel gold silver diamond cherry berry rice bacon pepper salt pickles honey sugar child foster " +
    "parent parents self close peace holiday friend key lead kind trust pride true monday friday sunday easter carol " +
    "christian angel abbey temple trinity english french german welsh irish latin music dance " +
    // What a report is made of, and what stands in place of a name.
    "a i am are as at be but by can did don done for from go had has have her here hers him his how if into is it its " +
    "me no nor not now of off on one or our out over own she than that the their them then they this to too two up us " +
    "was we were what when who why won with yes you your all also any both each few ten den bin van per ever even " +
    "only same some such very date name withheld"
  ).split(" "),
);
