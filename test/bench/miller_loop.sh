#!/bin/sh
# The same by Miller, where it is installed. How much memory it takes is not measured.
folder=$1
children=$(mktemp)
trap 'rm -f "$children"' EXIT
mlr --icsv --ocsv --infer-none filter '$care_status == "CiC"' then put '
  $UPN = $upn;
  $since = $care_start > $school_start ? $care_start : $school_start;
  $until = $school_end == "" ? "9999" : $school_end;
' then cut -f UPN,since,until "$folder/pupils.csv" >"$children"
# The register is in the order of its days: a day of a child is over when the next one begins.
mlr --icsv --ojson --infer-none join -j UPN -f "$children" then put -q '
  func below(num attended, num possible): bool { return possible >= 20 && attended * 100 < possible * 97 }
  begin {
    @possible = {}; @attended = {}; @day = {}; @first = {};
    @is = {};
    for (_, code in splitax("/ \\ L K V P W B", " ")) { @is[code] = 1 }
    for (_, code in splitax("C1 C2 C M J1 S T R I E G N O U", " ")) { @is[code] = 0 }
  }
  if (is_absent(@possible[$UPN])) { @possible[$UPN] = 0; @attended[$UPN] = 0; @day[$UPN] = $Date }
  if ($Date < $since || $Date > $until || is_absent(@is[$Mark])) { filter false }
  else {
    if ($Date != @day[$UPN]) {
      if (is_absent(@first[$UPN]) && below(@attended[$UPN], @possible[$UPN])) { @first[$UPN] = @day[$UPN] }
      @day[$UPN] = $Date
    }
    @possible[$UPN] += 1;
    @attended[$UPN] += @is[$Mark];
  }
  end {
    for (upn, possible in @possible) {
      if (is_absent(@first[upn]) && below(@attended[upn], possible)) { @first[upn] = @day[upn] }
      emit1 {"upn": upn, "possible": possible, "attended": @attended[upn], "firstBelow": @first[upn] ?? ""}
    }
  }
' "$folder/attendance.csv"
