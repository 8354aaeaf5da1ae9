// Where a camera says a JPEG was taken (EXIF). The service reads it too; the page reads it to offer it while offline.

const [GPS_DIRECTORY, LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE] = [0x8825, 1, 2, 3, 4];

/** [lon, lat] by the camera; null when the bytes say nothing about it, or 0/0. @param buffer of the whole file */
export function cameraPosition(buffer) {
  try {
    const tiff = findTiff(new DataView(buffer));
    return tiff && readPosition(tiff);
  } catch (error) {
    if (error instanceof RangeError) {
      return null; // a torn header points outside the file
    }
    throw error;
  }
}

function findTiff(view) {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) {
    return null;
  }
  for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) {
      return new DataView(view.buffer, view.byteOffset + at + 10);
    }
  }
  return null;
}

function readPosition(tiff) {
  const little = tiff.getUint16(0) === 0x4949;
  const gps = entries(tiff, tiff.getUint32(4, little), little).get(GPS_DIRECTORY);
  if (gps === undefined) {
    return null;
  }
  const found = entries(tiff, tiff.getUint32(gps, little), little);
  if (!found.has(LATITUDE) || !found.has(LONGITUDE)) {
    return null;
  }
  const sign = (tag, negative) => (found.has(tag) && tiff.getUint8(found.get(tag)) === negative.charCodeAt(0) ? -1 : 1);
  const lon = sign(LONGITUDE_REF, 'W') * degrees(tiff, found.get(LONGITUDE), little);
  const lat = sign(LATITUDE_REF, 'S') * degrees(tiff, found.get(LATITUDE), little);
  const somewhere = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);
  return somewhere ? [lon, lat] : null;
}

/** Where the value of each tag of a directory lies. */
function entries(tiff, directory, little) {
  const found = new Map();
  const count = tiff.getUint16(directory, little);
  for (let k = 0; k < count; k++) {
    const at = directory + 2 + 12 * k;
    found.set(tiff.getUint16(at, little), at + 8);
  }
  return found;
}

function degrees(tiff, value, little) {
  const at = tiff.getUint32(value, little);
  const part = (k) => tiff.getUint32(at + 8 * k, little) / (tiff.getUint32(at + 8 * k + 4, little) || 1);
  return part(0) + part(1) / 60 + part(2) / 3600;
}
