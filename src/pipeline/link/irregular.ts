/**
 * Forms of verbs and nouns that a stemmer cannot lead back, by the form they belong to. Forms that are more often another
 * word are left out ("left", "saw", "found", "lay", "struck").
 */
const FORMS = `
arise: arose arisen
become: became
begin: began begun
break: broke broken
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen
come: came
deal: dealt
draw: drew drawn
drive: drove driven
eat: ate eaten
fall: fell fallen
fight: fought
flee: fled
fly: flew flown
forbid: forbade forbidden
forget: forgot forgotten
freeze: froze frozen
get: got gotten
give: gave given
go: went gone goes
grow: grew grown
hide: hid hidden
hold: held
keep: kept
know: knew known
lead: led
lend: lent
mean: meant
meet: met
pay: paid
rise: rose risen
run: ran
seek: sought
sell: sold
shake: shook shaken
shoot: shot
show: shown
sink: sank sunk
speak: spoke spoken
spend: spent
stand: stood
steal: stole stolen
sweep: swept
swear: swore sworn
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
wear: wore worn
win: won
withdraw: withdrew withdrawn
write: wrote written
child: children
man: men
woman: women
person: people
`

/** The plain form of an irregular one. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [plain = '', forms = ''] = line.split(': ')
      return forms.split(' ').map((form): [string, string] => [form, plain])
    }),
)
