import fc from "fast-check";
import { expect, test } from "vitest";
import { sealed, unsealed } from "../../src/store/sealed.ts";

const anyContent = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ depthSize: "small" }));

test("what is sealed comes back as it was, however it is laid out", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const same = JSON.parse(JSON.stringify(content));
      expect(unsealed(sealed(content))).toEqual(same);
      expect(unsealed(JSON.stringify(JSON.parse(sealed(content)), null, 4))).toEqual(same);
    }),
  );
});

test("one byte that is another is seen, unless it changes nothing that is read", () => {
  fc.assert(
    fc.property(anyContent, fc.nat(), fc.integer({ min: 33, max: 126 }), (content, where, code) => {
      const text = sealed(content);
      const i = where % text.length;
      const changed = text.slice(0, i) + String.fromCharCode(code) + text.slice(i + 1);
      const read = unsealed(changed);
      if (read !== null) expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(JSON.stringify(content))));
    }),
    { numRuns: 500 },
  );
});

test("a text that is cut off anywhere is not whole", () => {
  const text = sealed({ schema: "cic-audit/run/1", findings: ["a", "b"] });
  for (let end = 0; end < text.trimEnd().length; end += 1) expect(unsealed(text.slice(0, end))).toBeNull();
});
