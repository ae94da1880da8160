import { sha256 } from '@noble/hashes/sha2.js';

import type { Parcel } from '../../domain/catalog/parcel.js';
import { runSteps, type Steps } from '../../domain/planning/steps.js';

/** How many parcels are written between two looks at the clock. */
const parcelsAStep = 500;

/**
 * The SHA-256 of parcels as they were read, one JSON text a line, in the order of the data; 64 hexadecimal digits. Two
 * maps with the same digest make the same report. Without the page's cryptography, which pages on plain HTTP do not have.
 * Other questions are answered in between.
 */
export function parcelDigest(parcels: readonly Parcel[]): Promise<string> {
  return runSteps(digestSteps(parcels), { deadlineMs: Infinity });
}

function* digestSteps(parcels: readonly Parcel[]): Steps<string> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (let at = 0; at < parcels.length; at += parcelsAStep) {
    const lines = parcels.slice(at, at + parcelsAStep).map((parcel) => `${JSON.stringify(parcel)}\n`);
    hash.update(encoder.encode(lines.join('')));
    yield;
  }
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
