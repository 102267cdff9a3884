/**
 * Names for pupils who do not exist. Some are there for what a file may do to them: accents, an apostrophe of either
 * kind, a hyphen, a space, two letters, a comma. All can be written in Windows-1252.
 */
const FORENAMES =
  "Adaeze Aisha Amira Bartosz Beatriz Cerys Chidi Conor Dafydd Devon Ebony Elif Ezra Farida Finley Freya Gethin Grace " +
  "Hamza Harriet Imogen Ines Jamal Jasmine José Keziah Kofi Leila Lowenna Malachi Mei Nadia Niamh Oluwaseun Oscar Priya " +
  "Quentin Rafael Rosie Saoirse Seren Tariq Thandiwe Ünal Violet Winston Xin Yusuf Zahra Zoë";
const SURNAMES =
  "Abara Appleyard Baptiste Bellweather Brightwell Castellan Chaudhry Copperfield-Jones Czarnecki Dunmore Ekwueme Fairbrother Fernández " +
  "Ferreira Greenhalgh Hargrave Huxtable Ishikawa Jellicoe Kowalczyk Kettlewell Lanyon Larkspur Li Mbeki Mistry " +
  "Moriarty Nakamura Nightingale Ng O'Neill-Smith Okonkwo Osei Penhaligon Pettigrew Popescu Quickfall Rahman Sørensen " +
  "Saltmarsh Singh Thistlewood Tremayne Underhill Vasquez Whitlock Xu Yardley Zielinska";
const ODD_SURNAMES = ["D’Souza", "van der Berg", "Featherstone, Jnr", "St. Clair"];

const forenames = FORENAMES.split(" ");
const surnames = [...SURNAMES.split(" "), ...ODD_SURNAMES];

/** Prime, and a factor of neither list, so that every name comes up before any comes up again. */
const STRIDE = 787;

/** The name of the nth pupil of a school: no other pupil has it until all pairs have been given out. */
export function nameOf(nth: number, offset: number): { readonly forename: string; readonly surname: string } {
  const pair = (offset + nth * STRIDE) % (forenames.length * surnames.length);
  const [forename, surname] = [forenames[pair % forenames.length], surnames[Math.floor(pair / forenames.length)]];
  return { forename: forename as string, surname: surname as string };
}

/** Adults whom a child can turn to. */
export const KEY_ADULTS = ["Mrs Quillon", "Mr Bellwether", "Miss Larksong", "Mx Tallow", "Dr Achterberg"];
export const SCHOOL_NAME = "Lantern Hill High School";
export const NEXT_SCHOOL = "Farhaven School";
/** Who placed the children: one that has a policy here, and one that there is not. */
export const AUTHORITIES = ["Stoke-on-Trent", "Nowhereshire"];
