import { imageSize } from "image-size";
import type { Look } from "../../domain/report.ts";

/** The place for a logo, in CSS pixels. */
const PLACE = { width: 176, height: 80 };

/** How large to show a logo, whole and undistorted, in CSS pixels. Throws where the bytes are no picture. */
export function logoSize({ bytes }: NonNullable<Look["logo"]>): { width: number; height: number } {
  const { width, height } = imageSize(bytes);
  const scale = Math.min(PLACE.width / width, PLACE.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
