// Unpacks a zip file as an ordinary program does: from the list at its end.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endMark = Buffer.from('PK\x05\x06', 'latin1');

/** Unpacks `file` into `folder`. */
export function unzip(file, folder) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(endMark);
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const path = join(folder, bytes.toString('utf8', at + 46, at + 46 + name));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
}
