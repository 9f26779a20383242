# Ordene i meldingene, på bokmål. Navn, attributter og argumenter er de samme i alle språkene.

did-you-mean = mente du `{ $name }`?
help = hjelp
error = feil
warning = advarsel
advice = råd

## source: filene

source-unreadable = `{ $path }` kan ikke leses: { $reason }
    .help = se om filen er åpen i et annet program, og om du har lov til å lese den
source-not-utf8 = filen er ikke lagret som UTF-8, så æ, ø og å kan bli feil
    .label = ikke UTF-8
    .help = lagre på nytt som UTF-8; i Notisblokk: «Lagre som» og «Koding: UTF-8», i VS Code: trykk på kodingen nederst til høyre, «Lagre med koding» og «UTF-8»
source-name = filnavnet `{ $name }` har tegn som ikke kan brukes på et nettsted
    .help = gi filen et navn med bokstaver, tall og bindestrek, for eksempel `egnet-bolig.md`
source-symlink = snarveien `{ $path }` er hoppet over
    .help = den peker til `{ $target }`, som er en mappe, ligger utenfor nettstedet eller ikke finnes; legg selve filen i mappen i stedet
source-too-large = filen er større enn { $limit } MB
    .help = del teksten i flere filer
source-empty = filen er tom
    .help = skriv innholdet, eller slett filen

## front-matter: sidehodet

front-matter-missing = siden mangler sidehode
    .label = sidehodet skal begynne her
    .help = begynn filen med en linje `+++`, så `title = "Tittel på siden"` og `summary = "Hva siden handler om"`, og så en linje `+++`
front-matter-unclosed = sidehodet er ikke avsluttet
    .label = begynner her
    .help = skriv en egen linje med `+++` etter det siste feltet, før teksten på siden
front-matter-yaml = sidehodet er skrevet på en annen måte enn fagverk leser
    .label = skal være `+++`
    .help = skriv `+++` i stedet for `---`, og `felt = "verdi"` i stedet for `felt: verdi`; den første linjen blir `{ $example }`
front-matter-dates = datoen i `{ $second }` er før datoen i `{ $first }`
    .label = denne datoen er tidligst
    .other = skulle vært tidligst
    .help = rett den av de to datoene som er feil
front-matter-unknown-theme = temaet `{ $theme }` er ikke i listen over temaer
    .label = ukjent tema
    .help = velg et tema fra listen i `fagverk.toml`, eller legg det til der: `[[themes]]` og på neste linje `id = "{ $theme }"`

## toml og bib: felt og datafiler

toml-syntax = feltene kan ikke leses herfra: { $reason }
    .label = her stopper lesingen
    .help = skriv ett felt på hver linje, tekst i anførselstegn og lister i hakeparenteser: `themes = ["bolig", "recovery"]`
toml-unknown-field = feltet `{ $field }` finnes ikke her
    .label = ukjent felt
    .help = disse feltene kan brukes her: { $known }
toml-missing-field = feltet `{ $field }` mangler eller er tomt
    .label = mangler her
    .help = legg til en linje som begynner med `{ $field } =`, og skriv verdien etter
toml-wrong-type = feltet `{ $field }` skal være { $expected ->
        [text] tekst
        [list-of-texts] en liste med tekster
        [date] en dato uten klokkeslett
        [boolean] ja eller nei (`true` eller `false`)
        [integer] et helt tall fra 0 og oppover
        [float] et tall
        [table] en gruppe felt
        [list-of-tables] en liste med grupper av felt
       *[list] en liste
    }, men er { $found ->
        [text] tekst
        [integer] et helt tall
        [float] et desimaltall
        [boolean] ja eller nei (`true` eller `false`)
        [date] en dato eller et tidspunkt
        [table] en gruppe felt
       *[list] en liste
    }
    .label = feil slags verdi
    .help = { $expected ->
        [text] sett anførselstegn rundt teksten: `"slik"`
        [list-of-texts] sett hakeparenteser rundt, og anførselstegn rundt hver tekst: `["bolig", "recovery"]`
        [date] skriv år, måned og dag uten anførselstegn: `2026-03-15`
        [boolean] skriv `true` for ja eller `false` for nei, uten anførselstegn
        [integer] skriv bare tallet, uten anførselstegn og uten minus: `45`
        [float] skriv tallet med punktum og uten anførselstegn: `1.5`
        [table] sett feltene i klammeparenteser: `{"{"}min=4, max=24{"}"}`
        [list-of-tables] begynn hver gruppe med en egen linje: `[[{ $field }]]`
       *[list] sett hakeparenteser rundt, og komma mellom: `["a", "b"]`
    }
toml-bad-value = verdien `{ $found }` passer ikke i feltet `{ $field }`
    .label = passer ikke her
    .help = { $expected ->
        [period] skriv et tall og en bokstav: `14d` er 14 dager, `2w` er 2 uker, `12m` er 12 måneder, `1y` er 1 år
        [url] skriv hele adressen med `https://` først: `https://veileder.kommune.no/`
        [url-path] skriv adressen fra og med den første skråstreken, uten `https://`: `/bolig/gammel-side/`
        [language] skriv ett av språkene `nb`, `nn`, `se` eller `en`
        [slug] bruk bare små bokstaver fra a til z, tall og bindestrek: `egnet-bolig`
        [code] skriv koden slik den står i meldingen: `link/broken`
        [folder-name] skriv bare navnet på mappen, uten skråstrek og mellomrom, og uten punktum først
        [clock] skriv timer og minutter med to sifre hver: `09:00`
        [rising] skriv tallene fra det minste til det største: `{"{"}min=45, recommended=75, max=100{"}"}`
       *[other] se et annet felt som virker, og skriv verdien på samme måte
    }
toml-bad-value--choice = `{ $found }` er ikke et av valgene for `{ $field }`
    .label = ikke et av valgene
    .help = velg en av disse: { $choices }
toml-bad-value--one-of = raden skal si én ting som skal skje, men { $count ->
        [0] sier ingen
       *[other] sier { $count }
    }
    .label = denne raden
    .help = la raden ha nøyaktig ett av disse feltene: { $choices }
toml-bad-value--circle = siden er erstattet av `{ $found }`, som til slutt er erstattet av denne
    .label = går i ring
    .help = la den siden som gjelder, være uten `replaced_by`
toml-duplicate-id = id-en `{ $id }` er brukt før i samme fil
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi den ene en annen id, eller slett den hvis de to er like
bib-syntax = kilden kan ikke leses: { $reason }
    .label = denne kilden
    .help = se om det mangler en klammeparentes eller et komma, eller hent kilden fra Zotero på nytt som BibLaTeX

## container: boksene

container-unknown = det finnes ingen boks som heter `{ $name }`
    .label = ukjent boks
    .help = bruk et navn som finnes, for eksempel `::: advice`, `::: facts`, `::: example` eller `::: important`
container-unclosed = boksen `::: { $name }` er ikke lukket
    .label = åpner her
    .help = skriv en egen linje med `:::` der boksen slutter, med like mange kolon som der den åpner
container-stray-close = linjen lukker en boks som ikke er åpnet
    .label = ingen boks å lukke
    .help = slett linjen, eller skriv `::: navn` der boksen skal begynne, for eksempel `::: advice`
container-attribute = boksen `{ $container }` har ikke noe valg som heter `{ $attribute }`
    .label = ukjent valg
    .help = her kan du bruke: { $known }
container-attribute--value = `{ $found }` passer ikke i `{ $attribute }`
    .label = passer ikke her
    .help = skriv slik: { $expected }
container-attribute--syntax = det som står etter navnet på boksen, kan ikke leses
    .label = kan ikke leses
    .help = skriv valgene i klammeparenteser, med anførselstegn rundt tekst som har mellomrom: `::: letter {"{"}title="Klage på vedtak"{"}"}`
container-attribute--item = fristen i punktet kan ikke leses
    .label = kan ikke leses
    .help = skriv den på slutten av punktets første avsnitt, på én linje, med anførselstegn rundt teksten: `{"{"}deadline="14d" from="varselet ble sendt"{"}"}`
container-fictional = eksempelet sier ikke om det er oppdiktet
    .label = dette eksempelet
    .help = skriv `::: example {"{"}fictional=true{"}"}` hvis det er oppdiktet; er det offentlig kjent, skriv hvor det er fra: `{"{"}source="Husbanken 2024"{"}"}` eller `{"{"}place="Trondheim"{"}"}`

## markdown

markdown-html = HTML-kode kan ikke brukes i teksten
    .label = HTML
    .help = { $container ->
        [details] skriv `::: details {"{"}title="Overskrift"{"}"}`, så teksten, og så `:::`
        [quote] skriv `::: quote`, så sitatet, og så `:::`
        [box] bruk en boks, for eksempel `::: facts` eller `::: important`, og avslutt med `:::`
        [table] skriv tabellen med loddrette streker: `| Hva | Når |`
        [image] skriv bildet slik: `![hva bildet viser](bilde.png)`
        [break] lag et nytt avsnitt med en tom linje, eller skriv `\` på slutten av linjen
        [emphasis] skriv `**fet**` eller `*kursiv*`
        [link] skriv lenken slik: `[teksten](adressen)`
       *[other] skriv det med Markdown, eller bruk en boks, for eksempel `::: facts`
    }
markdown-too-deep = noe ligger mer enn { $limit } nivåer inne i noe annet
    .label = for dypt
    .help = flytt lister, sitater og bokser ut av hverandre
markdown-footnote = fotnoten `{ $label }` har ingen tekst
    .label = viser til en fotnote som mangler
    .help = skriv teksten nederst på siden, på en egen linje: `{ $label }: Teksten i fotnoten`
markdown-footnote--unused = fotnoten `[^{ $label }]` er ikke brukt i teksten
    .label = ikke brukt
    .help = skriv `[^{ $label }]` der den hører til i teksten, eller slett fotnoten

## link: lenkene

link-broken = lenken `{ $target }` fører til en fil som ikke finnes
    .label = finnes ikke
    .help = se om filen er flyttet eller har fått nytt navn, og skriv veien fra denne filen: `../bolig/egnet-bolig.md`
link-broken--reference = lenken `{ $target }` mangler en adresse
    .label = ingen adresse
    .help = skriv adressen rett etter teksten: `[teksten](../bolig/egnet-bolig.md)`
link-broken--named = ingen side på nettstedet heter `{ $target }`
    .label = finnes ikke
    .help = skriv navnet på filen uten `.md` etter kolonet: `guide:leietakers-rettigheter`
link-anchor = det finnes ikke noe sted som heter `#{ $anchor }` på `{ $page }`
    .label = stedet finnes ikke
    .help = gi overskriften der et navn: `{"{"}#{ $anchor }{"}"}` på slutten av linjen, eller lenk til et sted som finnes
link-outside = lenken `{ $target }` fører ut av mappen til nettstedet
    .label = utenfor nettstedet
    .help = flytt filen inn i mappen til nettstedet, eller lenk til adressen den har på nett: `https://…`
link-unsafe = lenken `{ $target }` begynner med noe som ikke er trygt eller ikke er kjent
    .label = ikke en trygg adresse
    .help = bruk `https://` for en nettside, `mailto:` for e-post, eller navnet på en fil på nettstedet
link-empty = lenken har ingen adresse
    .label = ingen adresse
    .help = skriv adressen i parentesen: `[teksten](../bolig/egnet-bolig.md)`, eller fjern lenken og behold teksten
link-draft = lenken `{ $target }` fører til et utkast som ikke blir publisert
    .label = utkast
    .help = publiser utkastet ved å skrive `status = "current"` i sidehodet der, eller fjern lenken
link-expired = lenken `{ $target }` fører til en side som ikke gjelder lenger
    .label = gjelder ikke lenger
    .help = lenk til siden som har tatt over, eller fjern lenken

## registrene

term-unknown = begrepet `{ $id }` er ikke i ordlisten
    .label = ikke i ordlisten
    .help = se id-ene i `content/glossary.toml`, eller legg til begrepet der: `[[term]]` og på neste linje `id = "{ $id }"`
law-unknown = loven `{ $id }` er ikke i lovregisteret
    .label = ikke i lovregisteret
    .help = se id-ene i `content/law.toml`, eller legg til loven der: `[[law]]` og på neste linje `id = "{ $id }"`
law-unknown--fact = loven `{ $law }` har ikke `{ $fact }` i lovregisteret
    .label = ikke i lovregisteret
    .help = se paragrafene under loven i `content/law.toml`, eller legg til: `[[law.fact]]` og på neste linje `id = "{ $fact }"`
helpline-unknown = hjelpelinjen `{ $id }` er ikke i registeret
    .label = ikke i registeret
    .help = se id-ene i `content/helplines.toml`, eller legg til linjen der: `[[helpline]]` og på neste linje `id = "{ $id }"`
helpline-unknown--tag = ingen hjelpelinje er merket med `{ $tag }`
    .label = ingen hjelpelinje
    .help = bruk et ord som står i feltet `for` i `content/helplines.toml`, eller legg til `{ $tag }` i det feltet hos en hjelpelinje
citation-unknown = kilden `{ $key }` er ikke i kildelisten
    .label = ikke i kildelisten
    .help = se nøklene i `content/sources.bib`, eller legg til kilden der fra Zotero
exercise-unknown = ingen øvelse heter `{ $slug }`
    .label = finnes ikke
    .help = skriv navnet på filen i `exercises/` uten mappe og uten `.md`: `finne-en-egnet-bolig`
guide-unknown = ingen veileder heter `{ $slug }`
    .label = finnes ikke
    .help = skriv navnet på filen i `content/` uten mappe og uten `.md`: `leietakers-rettigheter`

## navn og adresser

id-duplicate = navnet `#{ $id }` er brukt to ganger på siden
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi det ene stedet et annet navn, og rett lenkene som fører dit
id-duplicate--own = navnet `#{ $id }` bruker fagverk selv på alle sider
    .label = brukt her
    .help = velg et annet navn, og rett lenkene som fører dit
slug-duplicate = kortnavnet `{ $slug }` er brukt før, i `{ $path }`
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi den ene filen et annet navn, eller skriv et annet kortnavn i sidehodet: `slug = "et-annet-navn"`
route-collision = adressen `{ $route }` er brukt før, av `{ $path }`
    .label = samme adresse
    .other = brukt første gang her
    .help = gi den ene filen et annet navn, eller slett den hvis den er en kopi; er det en gammel adresse, slett den ene linjen
route-collision--own = adressen `{ $route }` er brukt av en side som fagverk lager selv
    .label = opptatt adresse
    .help = gi filen et annet navn, eller skriv et annet kortnavn i sidehodet: `slug = "et-annet-navn"`
route-collision--own-alias = adressen `{ $route }` er brukt av noe som fagverk lager selv
    .label = opptatt adresse
    .help = slett adressen fra listen; en lenke som fører dit, virker allerede
route-name = det kan ikke lages noen adresse av navnet `{ $name }`
    .help = gi filen et navn med bokstaver eller tall, for eksempel `egnet-bolig.md`

## a11y: universell utforming

a11y-image-alt = bildet har ingen beskrivelse
    .label = mangler beskrivelse
    .help = skriv hva bildet viser, i hakeparentesen: `![To personer ser på en leiekontrakt](kontrakt.png)`
a11y-heading-top = overskriften er på øverste nivå, og der står tittelen allerede
    .label = for høyt nivå
    .help = skriv to `#` i stedet for én: `##`
a11y-heading-skip = overskriften hopper fra nivå { $from } til nivå { $to }
    .label = hopper over et nivå
    .help = overskriften kan ha høyst én `#` mer enn overskriften før
a11y-heading-none = siden er lang og har ingen overskrifter
    .help = del teksten med overskrifter som sier hva hver del handler om: `## Når leieren får varsel`
a11y-heading-empty = overskriften har ingen tekst
    .label = tom overskrift
    .help = skriv en overskrift etter `#`-tegnene, eller slett linjen
a11y-table-header = tabellen har ingen overskriftsrad
    .label = øverste rad er tom
    .help = skriv i øverste rad hva hver kolonne viser: `| Hva | Frist |`
a11y-table-caption = tabellen har ingen tittel
    .label = mangler tittel
    .help = skriv et eget avsnitt rett før tabellen: `Tabell: Frister når leieren får varsel`
a11y-bold-heading = avsnittet ser ut som en overskrift, men er bare fet tekst
    .label = bare fet tekst
    .help = gjør det til en overskrift: skriv `##` eller `###` først, og ta bort stjernene
a11y-link-text = lenketeksten «{ $text }» sier ikke hvor lenken fører
    .label = sier for lite
    .help = skriv hva leseren finner der: `[Rettighetene til den som leier](../bolig/leietakers-rettigheter.md)`

## content: innholdet

content-phone-number = telefonnummeret { $number } er skrevet rett i teksten
    .label = telefonnummer
    .help = legg nummeret i `content/helplines.toml`, og vis det på siden med `::: helplines {"{"}for="akutt"{"}"}` og `:::` på linjen etter
content-overdue = siden skulle vært gjennomgått { $date }, for { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } siden
    .label = fristen er gått ut
    .help = les hele siden, rett det som er feil, og sett `reviewed` til dagen du gjorde det
content-law-age = { $fact } ble sist kontrollert { $checked }, for { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } siden
    .label = lenge siden kontroll
    .help = sammenlign med Lovdata, rett det som er endret, og sett `checked` i `content/law.toml` til dagen du gjorde det
content-orphan = ingen andre sider lenker til denne siden
    .label = ingen lenker hit
    .help = lenk til den fra en side der leseren trenger den, eller legg den i feltet `related` på en annen side
local-overlay = ingen kommune har mappen `content/local/{ $id }/`
    .label = finnes ikke
    .help = lag mappen, eller skriv navnet på en mappe som finnes; uten linjen bygges bare det felles fagstoffet
local-overlay--extends = bare en lokal side kan legge noe til en felles veileder
    .label = ikke en lokal side
    .help = flytt filen til `content/local/<kommune>/`, eller bruk `related` for å vise til en annen side
content-translation-old = oversettelsen er eldre enn originalen `{ $original }`, som er fra { $date }
    .label = eldre enn originalen
    .help = sammenlign de to, rett oversettelsen, og sett `reviewed` til dagen du gjorde det
check-ignore-unused = siden ber om å slippe `{ $code }`, men det er ingen slik melding å slippe
    .label = ikke i bruk
    .help = slett denne gruppen med `[[ignore]]`

## theme: utseendet

theme-template = malen kan ikke brukes på `{ $page }`: { $reason }
    .help = rett malen, eller slett den fra din egen mappe for å få den innebygde tilbake
theme-words = ordene i utseendet kan ikke leses: { $reason }
    .label = kan ikke leses
    .help = skriv et navn, et likhetstegn og en tekst: `search-button = Søk`
theme-stale-override = din egen `{ $file }` bygger på en eldre utgave av den innebygde
    .help = sammenlign de to, og ta med det nye i din; trenger du den ikke lenger, slett den

## kommandolinjen

report-summary = { $errors ->
        [0] ingen feil
        [one] 1 feil
       *[other] { $errors } feil
    }{ $warnings ->
        [0] {""}
        [one] , 1 advarsel
       *[other] , { $warnings } advarsler
    }{ $advice ->
        [0] {""}
        [one] , 1 råd
       *[other] , { $advice } råd
    }
check-clean = alt er i orden
build-zipped = pakket i `{ $file }`
build-done = { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`: { $written ->
        [one] 1 fil
       *[other] { $written } filer
    } skrevet, { $unchanged } som før, { $removed } fjernet
build-failed = nettstedet er ikke bygget; den forrige utgaven er urørt
build-nothing-written = alt var oppdatert: { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`, ingenting å skrive
error-io = kan ikke { $action ->
        [read] lese
        [create] opprette
        [rename] gi nytt navn til
        [write] skrive
        [remove] fjerne
        [open] åpne
        [lock] låse
        [list] se innholdet i
        [copy] kopiere
        [find] finne
        [change] endre
        [replace] erstatte
       *[other] bruke
    } `{ $path }`: { $reason }
error-no-site = fant ingen `fagverk.toml` i `{ $path }` eller i mappene over; lag et nettsted med `fagverk init`, eller si hvor det ligger med `--site MAPPE`
error-usage = kommandoen kan ikke kjøres: { $reason }
error-output = kan ikke skrive nettstedet: { $reason }
error-theme = utseendet kan ikke brukes: { $reason }
out-holds-site = nettstedet kan ikke skrives til `{ $out }`, for der er filene det lages av; velg en annen mappe med `--out`, for eksempel `--out public`
out-among-sources = nettstedet kan ikke skrives til `{ $out }`, for det er i `{ $folder }`, der filene det lages av, er; velg en annen mappe med `--out`, for eksempel `--out public`
explain-unknown = det finnes ingen kode som heter `{ $code }`; koden står i hakeparenteser i meldingen, for eksempel `link/broken`
new-created = laget `{ $path }`
new-exists = `{ $path }` finnes fra før og er ikke endret
new-bad-name = det kan ikke lages noe filnavn av `{ $name }`; bruk bokstaver eller tall, for eksempel `egnet-bolig`
init-done = nytt nettsted i `{ $path }`
init-exists = det er allerede et nettsted i `{ $path }`, og ingenting er endret
theme-ejected = kopierte `{ $file }` til `{ $path }`; det du endrer der, gjelder for nettstedet ditt
theme-eject-unknown = det innebygde utseendet har ingen fil som heter `{ $file }`
theme-eject-exists = `{ $path }` finnes fra før og er ikke endret
progress-read = leser
progress-check = kontrollerer
progress-render = lager sider
progress-write = skriver
jobs-invalid = antall jobber skal være et helt tall fra 1 og oppover, for eksempel `--jobs 2`
date-invalid = `{ $found }` er ikke en dato; skriv år, måned og dag: `2026-03-15`
url-invalid = `{ $found }` er ikke en full adresse; skriv den med `https://` først: `https://veileder.kommune.no/`
strict-note = advarsler teller som feil fordi du brukte `--strict`
