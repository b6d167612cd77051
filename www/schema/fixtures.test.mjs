import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures, read, shippedTrips } from './documents.mjs';
import { BEYOND_A_SCHEMA, ajv, isValid, refusal, schema } from './verdicts.mjs';

test('the schema is one of its dialect', () => {
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.ok(ajv.validateSchema(schema), ajv.errorsText());
});

test('every field explains itself, with an example that is valid', () => {
  const objects = ['#', ...Object.keys(schema.$defs).map((name) => `#/$defs/${name}`)];
  let fields = 0;
  for (const pointer of objects) {
    const object = ajv.getSchema(`${schema.$id}${pointer}`)?.schema;
    for (const [name, field] of Object.entries(/** @type {any} */ (object).properties ?? {})) {
      assert.match(field.description, /[^.]\.$/, name);
      const isValidField = ajv.compile({ $ref: `${schema.$id}${pointer}/properties/${name}` });
      for (const example of field.examples) assert.ok(isValidField(example), `${pointer}: ${name}`);
      fields += field.examples.length;
    }
  }
  assert.ok(fields > 40, `only ${fields} fields found`);
});

test('every shipped trip is valid and names the schema', async () => {
  const trips = await shippedTrips();
  assert.ok(trips.length >= 7, `only ${trips.length} trips found`);
  for (const { name, text } of trips) {
    const document = JSON.parse(text);
    assert.equal(document.$schema, 'trip.schema.json', name);
    assert.ok(isValid(document), `${name}: ${refusal()}`);
  }
});

test('every good case is valid', async () => {
  const good = (await fixtures()).filter(({ errors }) => errors.length === 0);
  assert.ok(good.length >= 30, `only ${good.length} good cases found`);
  for (const { name, text } of good) assert.ok(isValid(JSON.parse(text)), `${name}: ${refusal()}`);
});

test('every case with a mistake of shape or form is refused', async () => {
  let refused = 0;
  for (const { name, text, errors } of await fixtures()) {
    const json = read(text);
    if (!json || errors.every((code) => code in BEYOND_A_SCHEMA)) continue;
    assert.ok(!isValid(json.document), `${name} has ${errors.join(', ')}, and the schema says nothing`);
    refused += 1;
  }
  assert.ok(refused >= 60, `only ${refused} cases found`);
});

test('what is listed as beyond a schema is', async () => {
  const found = new Set();
  for (const { text, errors } of await fixtures()) {
    const json = read(text);
    if (errors.length > 0 && (!json || isValid(json.document))) errors.forEach((code) => found.add(code));
  }
  const needless = Object.keys(BEYOND_A_SCHEMA).filter((code) => !found.has(code));
  // The case of a file that is too large would be too large to be kept.
  assert.deepEqual(needless, ['too-large']);
});
