/** Fonts that are on the machine: a report fetches nothing. Plain ones are what readers with dyslexia are best served by. */
export const FONT = "Arial";
export const FONTS = `${FONT}, 'Liberation Sans', sans-serif`;
