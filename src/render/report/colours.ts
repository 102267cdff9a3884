/** What WCAG 2.2 asks between text and what it stands on (success criterion 1.4.3). */
const READABLE = 4.5;
const WHITE: Rgb = [255, 255, 255];

type Rgb = readonly [number, number, number];

/** The colour, darkened as far as it must be to be read on white, and for white to be read on it. */
export function readable(colour: string): string {
  let ink = parse(colour);
  while (contrast(ink, WHITE) < READABLE) ink = mixed(ink, [0, 0, 0], 0.05);
  return written(ink);
}

/** A pale shade of the colour: black text can be read on it. */
export const tint = (colour: string) => written(mixed(parse(colour), WHITE, 0.92));

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb` as its red, green and blue. */
export function parse(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mixed = (colour: Rgb, other: Rgb, share: number) =>
  colour.map((part, at) => part + ((other[at] ?? 0) - part) * share) as unknown as Rgb;
const written = (colour: Rgb) => `#${colour.map((part) => Math.floor(part).toString(16).padStart(2, "0")).join("")}`;
