import { describe, expect, it } from 'vitest'
import { readStartOptions, UnusableArguments } from '../../scripts/start-options.ts'

describe('the arguments of npm start', () => {
  it.each([
    [[], {}, { port: 8162, browser: true }],
    [['--no-browser'], {}, { port: 8162, browser: false }],
    [['--port', '9000'], {}, { port: 9000, browser: true }],
    [['--port=9000'], { SOAT_PORT: '9100' }, { port: 9000, browser: true }],
    [[], { SOAT_PORT: '9100' }, { port: 9100, browser: true }],
    [['--help'], {}, 'help'],
    [['-h', '--port', '9000'], {}, 'help'],
  ])('%j with %j mean %j', (args, env, expected) => {
    expect(readStartOptions(args, env)).toEqual(expected)
  })

  it.each([
    [['--bogus'], '--bogus'],
    [['--browser'], '--browser'],
    [['-p', '9000'], '-p'],
    [['start'], 'start'],
    [['--port'], '--port'],
    [['--port', '0'], '0'],
    [['--port', '65535'], '65535'],
    [['--port', '80a'], '80a'],
    [['--port', '-1'], '-1'],
    [['--port', ''], '--port'],
    [['--no-browser=yes'], '--no-browser'],
  ])('%j are refused, naming %s', (args, named) => {
    expect(() => readStartOptions(args, {})).toThrow(UnusableArguments)
    expect(() => readStartOptions(args, {})).toThrow(named)
  })
})
