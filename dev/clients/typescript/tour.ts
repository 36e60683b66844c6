// What the README asks, asked by the generated client of a suite that runs:
//   node tour.js http://127.0.0.1:8080 "$(./suite token)" data/kunming/themes.csv
import { readFile } from 'node:fs/promises';
import {
  ChangesApi,
  Configuration,
  EvaluationsApi,
  ImportsApi,
  IndicatorsApi,
  ObservationsApi,
  OverviewApi,
  ProjectsApi,
  ResponseError,
} from './index.js';

const [basePath = '', token = '', themes = ''] = process.argv.slice(2);
const suite = new Configuration({ basePath, accessToken: token });

function expect(holds: boolean, what: string): void {
  console.log(`${holds ? 'ok' : 'NOT OK'} ${what}`);
  if (!holds) process.exitCode = 1;
}

const gdp = { code: 'GDP', region: ['530100'], measure: ['LEVEL' as const] };
const series = await new IndicatorsApi(suite).listObservationsOfIndicator(gdp);
const figure = series.items.find(item => item.period === '2021');
expect(figure?.value === 7222.5, 'the gross regional product of 2021');
expect(figure?.statements[0]?.source === 'PLAN_2022', 'and the document that says so');

const { asOf, at } = series;
const again = await new IndicatorsApi(suite).listObservationsOfIndicator({ ...gdp, asOf, at });
expect(JSON.stringify(again.items) === JSON.stringify(series.items), 'the same answer for its asOf');

const evaluations = await new EvaluationsApi(suite).listEvaluations({
  plan: ['FYP14'], indicator: ['GDP'], period: ['2025'], at: '2024-06-30',
});
expect(evaluations.items[0]?.status === 'lagging', 'the target of 2025 is lagging');
expect(evaluations.items[0]?.completion === 72.2, 'and how far it is met');

const code = 'expressway-kuntang';
const projects = new ProjectsApi(suite);
const project = await projects.getProject({ code });
expect(project.stage === 'operating', 'an expressway is open');

// Of a cut-down answer only the fields asked for are there, whatever its type says: take the JSON.
const cut = await projects.getProjectRaw({ code, fields: 'code,stage' });
const fields = Object.keys(await cut.raw.json());
expect(fields.join() === 'asOf,at,code,stage', 'some of its fields alone');

const overview = await new OverviewApi(suite).getOverview({ region: '530100', year: 2021 });
expect(overview.portfolio !== undefined && !!overview.indicators?.length, 'a year at a glance');

const changes = await new ChangesApi(suite).listIndicatorChanges({ limit: 1 });
expect(changes.items.length === 1, 'what was recorded first');

const file = new File([await readFile(themes)], 'themes.csv');
const report = await new ImportsApi(suite).importIndicators({ files: [file], dryRun: true });
expect(report.changed === false, 'a file sent with a token, tried and known already');

try {
  await new ObservationsApi(suite).listObservations({ limit: 0 });
  expect(false, 'a wrong request is refused');
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  const problem = await error.response.json();
  expect(problem.errors[0].parameter === 'limit', 'a wrong request is refused and says where');
}
