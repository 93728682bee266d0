// Adds up the test reports of all packages and prints one closing line: "N passed, N failed".
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  '.',
  ...['packages', 'apps'].flatMap((group) => readdirSync(root + group).map((name) => `${group}/${name}`)),
];
let passed = 0;
let failed = 0;
for (const folder of folders) {
  let reports = [];
  try {
    reports = readdirSync(`${root}${folder}/test-results`).filter((name) => name.endsWith('.report.json'));
  } catch {
    // A package whose tests have not begun has no reports.
  }
  for (const name of reports) {
    const report = JSON.parse(readFileSync(`${root}${folder}/test-results/${name}`, 'utf8'));
    passed += report.numPassedTests;
    // A file that cannot be loaded has no tests: count it as one failure.
    failed +=
      report.numFailedTests +
      report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    console.log(
      `${folder === '.' ? 'repository' : folder} ${name.replace('.report.json', '')}: ${report.numPassedTests} of ${report.numTotalTests}`,
    );
  }
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
