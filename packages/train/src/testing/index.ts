// Contract suites: what every sampler, executor and store must do, for those that write another one.
export { executorContract } from './executor-contract.js';
export { samplerContract } from './sampler-contract.js';
export { type OpenForTest, type StoreUnderTest, storeContract } from './store-contract.js';
export type { Expectation, TestFramework } from './test-framework.js';
