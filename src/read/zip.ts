import { crc32, inflateRawSync } from "node:zlib";

/** A file in an archive, as the directory of the archive tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, when it is unpacked. */
  readonly size: number;
  readonly method: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly offset: number;
}

/** An archive that is cut off, damaged, or not what its directory says. */
export class DamagedArchive extends Error {}

const END = Buffer.from("PK\u0005\u0006", "latin1");
const IN_DIRECTORY = 0x02014b50;
const IN_FRONT = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/**
 * The directory of a zip archive. What is read of an archive is read by it alone, and never by what stands in front of
 * each file, so that nothing is unpacked that was not looked at. Throws DamagedArchive.
 */
export function directoryOf(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(END);
  if (end === -1) throw new DamagedArchive("no end of the directory");
  return withinBounds(() => {
    const comment = archive.readUInt16LE(end + 20);
    if (end + 22 + comment > archive.length) throw new DamagedArchive("no end of the end");
    const entries: ZipEntry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (archive.readUInt32LE(at) !== IN_DIRECTORY) throw new DamagedArchive("no entry");
      const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      entries.push({
        method: archive.readUInt16LE(at + 10),
        crc: archive.readUInt32LE(at + 16),
        packedSize: archive.readUInt32LE(at + 20),
        size: archive.readUInt32LE(at + 24),
        offset: archive.readUInt32LE(at + 42),
        name: archive.toString("utf8", at + 46, at + 46 + name),
      });
      at += 46 + name + extra + comment;
    }
    return entries;
  });
}

/** The bytes of a file in an archive: as many as the directory says, and with its checksum. Throws DamagedArchive. */
export function unpack(archive: Buffer, { offset, packedSize, size, method, crc }: ZipEntry): Buffer {
  return withinBounds(() => {
    if (archive.readUInt32LE(offset) !== IN_FRONT) throw new DamagedArchive("no file");
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const packed = archive.subarray(start, start + packedSize);
    const bytes = method === DEFLATED ? inflate(packed, size) : packed;
    const isWhole = bytes.length === size && crc32(bytes) === crc;
    if (!isWhole || (method !== DEFLATED && method !== STORED)) throw new DamagedArchive("not what was packed");
    return bytes;
  });
}

/** Never makes more than the bytes that were said, whatever the file would unpack to. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new DamagedArchive("not to be inflated");
  }
}

/** A place that is named in an archive and lies outside it is damage. */
function withinBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedArchive("cut off");
    throw error;
  }
}
