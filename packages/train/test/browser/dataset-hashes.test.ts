import { describe } from 'vitest';
import { testDatasetHashes } from '../golden/dataset-hash-cases.js';

describe('in Chromium every data set has its committed content', () => {
  testDatasetHashes();
});
