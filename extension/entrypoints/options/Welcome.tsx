import { useWords } from './words.ts'

/** What the first page after the installation says. */
export function Welcome() {
  const words = useWords()
  return (
    <section className="card welcome" aria-labelledby="welcome">
      <h2 id="welcome">{words.welcome}</h2>
      <ol>
        {words.welcomeLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
