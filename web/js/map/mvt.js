// Mapbox vector tiles 2.1: from bytes to features whose parts are flat lists of tile coordinates x, y, x, y, …

export const POINT = 1;
export const LINE = 2;
export const POLYGON = 3;

/** Layers of a tile by name: {extent, features: [{id, type, properties, parts}]}. */
export function decodeTile(bytes) {
  const layers = {};
  const tile = new Reader(bytes);
  while (tile.more()) {
    if (tile.next() === 3) {
      const layer = decodeLayer(tile.message());
      layers[layer.name] = layer;
    } else {
      tile.skip();
    }
  }
  return layers;
}

function decodeLayer(reader) {
  const layer = { name: '', extent: 4096, features: [] };
  const [keys, values, raw] = [[], [], []];
  while (reader.more()) {
    const field = reader.next();
    if (field === 1) {
      layer.name = reader.text();
    } else if (field === 2) {
      raw.push(reader.message());
    } else if (field === 3) {
      keys.push(reader.text());
    } else if (field === 4) {
      values.push(decodeValue(reader.message()));
    } else if (field === 5) {
      layer.extent = reader.varint();
    } else {
      reader.skip();
    }
  }
  layer.features = raw.map((feature) => decodeFeature(feature, keys, values));
  return layer;
}

function decodeValue(reader) {
  let value = null;
  while (reader.more()) {
    const field = reader.next();
    if (field === 1) {
      value = reader.text();
    } else if (field === 2) {
      value = reader.float();
    } else if (field === 3) {
      value = reader.double();
    } else if (field === 4 || field === 5) {
      value = reader.varint();
    } else if (field === 6) {
      value = reader.zigzag();
    } else if (field === 7) {
      value = reader.varint() !== 0;
    } else {
      reader.skip();
    }
  }
  return value;
}

function decodeFeature(reader, keys, values) {
  const feature = { id: null, type: 0, properties: {}, parts: [] };
  while (reader.more()) {
    const field = reader.next();
    if (field === 1) {
      feature.id = reader.varint();
    } else if (field === 2) {
      const tags = reader.message();
      while (tags.more()) {
        const key = keys[tags.varint()];
        feature.properties[key] = values[tags.varint()];
      }
    } else if (field === 3) {
      feature.type = reader.varint();
    } else if (field === 4) {
      feature.parts = decodeGeometry(reader.message());
    } else {
      reader.skip();
    }
  }
  return feature;
}

function decodeGeometry(reader) {
  const parts = [];
  let part = null;
  let [x, y] = [0, 0];
  while (reader.more()) {
    const command = reader.varint();
    const kind = command & 7;
    if (kind === 7) {
      part.push(part[0], part[1]);
      continue;
    }
    for (let n = command >> 3; n > 0; n--) {
      x += reader.zigzag();
      y += reader.zigzag();
      if (kind === 1) {
        part = [];
        parts.push(part);
      }
      part.push(x, y);
    }
  }
  return parts;
}

/** Protocol buffers, as far as tiles need them. */
class Reader {
  constructor(bytes, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.wire = 0;
  }

  more() {
    return this.at < this.end;
  }

  next() {
    const key = this.varint();
    this.wire = key & 7;
    return key >> 3;
  }

  /** Numbers above 2^53 lose their last digits; ids of rows never come near. */
  varint() {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        return value;
      }
      factor *= 128;
    }
  }

  zigzag() {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  message() {
    const length = this.varint();
    this.at += length;
    return new Reader(this.bytes, this.at - length, this.at);
  }

  text() {
    const { at, end } = this.message();
    return DECODER.decode(this.bytes.subarray(at, end));
  }

  float() {
    this.at += 4;
    return this.view().getFloat32(this.at - 4, true);
  }

  double() {
    this.at += 8;
    return this.view().getFloat64(this.at - 8, true);
  }

  view() {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
  }

  skip() {
    if (this.wire === 0) {
      this.varint();
    } else if (this.wire === 2) {
      this.message();
    } else {
      this.at += this.wire === 1 ? 8 : 4;
    }
  }
}

const DECODER = new TextDecoder();
