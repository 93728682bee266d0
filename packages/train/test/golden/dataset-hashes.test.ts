import { describe } from 'vitest';
import { testDatasetHashes } from './dataset-hash-cases.js';

describe('in Node every data set has its committed content', () => {
  testDatasetHashes();
});
