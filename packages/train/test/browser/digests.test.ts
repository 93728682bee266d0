import { describe } from 'vitest';
import { testDigests } from '../golden/digest-cases.js';

describe('in Chromium every trial has the digest it has in Node', () => {
  testDigests();
});
