import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/lib/package-root.ts'
import type { TrainTask } from './task.ts'

const name = process.argv[2] ?? ''
const file = join(packageRoot(), 'train', 'tasks', `${name}.ts`)
if (!/^[\w-]+$/u.test(name) || !existsSync(file)) {
  process.stderr.write(`There is no train/tasks/${name || 'NAME'}.ts: npm run train -- NAME\n`)
  process.exitCode = 2
} else {
  const data = process.env['STEMMA_EVAL_DATA'] ?? join(packageRoot(), '..', 'shared', 'data')
  const { default: task } = (await import(file)) as { default: TrainTask }
  process.stderr.write(`${task.title}\n`)
  await task.run({ data, models: join(packageRoot(), 'models'), say: (line) => process.stderr.write(`${line}\n`) })
}
