import { describe } from 'vitest';
import { testDigests } from './digest-cases.js';

describe('in Node every trial has its committed digest', () => {
  testDigests();
});
