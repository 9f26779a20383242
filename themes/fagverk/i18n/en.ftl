# The theme's words in English. The same ids, in the same order, as `nb.ftl`.

## The frame

skip-to-content = Skip to the content
home = Front page
menu = Menu
nav-main = Main menu
nav-footer = Footer
breadcrumbs = You are here
search-label = Find in the A–Z index
search-button = Search
accessibility = Accessibility statement
feed = New and updated (Atom feed)
published-by = Published by { $publisher }
scheme-label = Appearance
scheme-auto = As the device
scheme-light = Light
scheme-dark = Dark
external-link = external site
quick-exit = Leave this site
quick-exit-note = Do you need to hide what you are reading? “Leave this site” takes you to the weather forecast. It does not clear the browser’s history.
quick-exit-keys = You can also press Shift three times.
quick-exit-url = https://www.yr.no/

## Dates and times

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
minutes-range = { $min }–{ $max } minutes, usually { $recommended }
reading-time-label = Reading time
reading-time =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
deadline-days =
    { $count ->
        [one] Deadline: { $count } day
       *[other] Deadline: { $count } days
    }
deadline-weeks =
    { $count ->
        [one] Deadline: { $count } week
       *[other] Deadline: { $count } weeks
    }
deadline-months =
    { $count ->
        [one] Deadline: { $count } month
       *[other] Deadline: { $count } months
    }
deadline-years =
    { $count ->
        [one] Deadline: { $count } year
       *[other] Deadline: { $count } years
    }
deadline-from = from { $from }
deadline-rule-title = How deadlines are counted
deadline-rule = The day the deadline runs from does not count. A deadline in weeks ends on the same weekday, one in months or years on the same date. If the month has no such date, its last day is the last day. If the last day is a Saturday, Sunday or public holiday, the deadline may move to the next working day, but do not wait for that. If in doubt, count one day less.
deadline-work-out = Work out the last day
deadline-start = The date the deadline runs from
deadline-last = The last day is
deadline-rest = That is a Saturday, Sunday or public holiday. The deadline may move to the next working day,
deadline-rest-check = but do not wait for that.
deadline-past = That day has passed. Get advice today.
list-and = { $first } and { $last }

## The head of a page

for-whom = For
about-what = Topic
when-useful = When
versions = Other languages
toc = On this page
heading-link = Link to “{ $title }”
notice-draft = Draft. This page is not finished and should not be used yet.
notice-hearing = Out for consultation. The content may change.
notice-expired = Expired. This content no longer applies.
notice-archived = Archived. This page is no longer updated.
notice-local = Local to { $name }. This page is the municipality’s own and no part of the shared guidance.
local-title = How it is in { $name }
notice-overdue = This page was due for review on { $date }. Check that it is still right before you use it.
notice-language = This page is not available in this language. You are reading it in { $language }.

## The foot of a page

related = Read also
exercises = Exercises that go with it
backlinks = Pages that link here
terms = Words on this page
law-facts = The law on this page
law-checked = The legal facts on this page were last checked on { $date }.
references = References
footnotes = Footnotes
footnote-back = Back to the text
about-page = About this page
published = Published
reviewed = Last reviewed
next-review = Next review
review-overdue = The review was due on { $date }
overdue = overdue
owner = Responsible
changes = Change log
change-content = content
change-language = language
change-technical = technical
address-now = Read the page as it is now:
print = Print
feedback = Give feedback on this page
feedback-subject = Feedback on “{ $title }”
feedback-body =
    Write your feedback here. Please leave out names and other facts about people.

    Page: { $url }
    Last reviewed: { $date }
    Version: { $version }

## Kinds of page, roles, phases

kind-guide = Guide
kind-page = Page
kind-section = Section
kind-exercise = Exercise
kind-pack = Workshop day
kind-term = Term
audience-staff = Staff
audience-leaders = Leaders
audience-users = People who use the services
audience-relatives = Relatives
audience-landlords = Landlords
audience-facilitators = Facilitators
phase-moving-in = Moving in
phase-living = Living there
phase-transition = Transition
phase-discharge = Discharge
phase-leaving = Moving out
participant-staff = staff
participant-leaders = leaders
participant-users = people who use the services
participant-relatives = relatives
participant-partners = partners
participant-landlords = landlords
participant-facilitators = facilitators

## Lists and registers

list-guides = Guides
list-exercises = Exercises
list-packs = Workshop days
list-pages = About the site
list-themes = Topics
list-audiences = Who you are
list-phases = Where in the process
list-times = How much time you have
time-10-min = 10 minutes
time-20-min = 20 minutes
time-45-min = 45 minutes
time-90-min = An hour and a half
time-half-day = Half a day
time-full-day = A whole day
list-sections = Subjects
list-new = New and recently reviewed
card-reviewed = Reviewed { $date }
theme-title = Theme: { $name }
theme-summary = Guides, exercises and workshop packs on this theme.
audience-title = For { $name }
audience-summary = Guides, exercises and workshop packs written for { $name }.
phase-title = About: { $name }
phase-summary = Guides, exercises and workshop packs that are useful at this point.
time-title = When you have { $name }
time-summary = Guides, exercises and workshop packs that take about this long.
az-title = Contents A–Z
az-summary = Every guide, exercise and term in alphabetical order.
az-see = see { $term }
letters = Letters
filter = Type to find
filter-count = Matches:
filter-none = No matches. Try a shorter or a different word.
glossary-title = Glossary
glossary-summary = What our words mean, and which words are better left unused.
synonyms = Also called:
see = See also:
avoid = Avoid the word:
prefer = Say instead:
historic = no longer in use
used-on = Used on:
law-title = Legal facts
law-summary = What the law says about the subjects of the guides, in plain words. Each section has the date it was last checked.
law-read = Read the whole of { $law } at Lovdata
fact-checked = Checked { $date }
in-force-from = In force from { $date }
helplines-title = Help lines
helplines-summary = Numbers to call or pass on. Each has the date it was last checked.
helpline-local = Applies in { $name }
helpline-checked = Checked { $date }
helpline-more = More about { $name }
not-found-title = We cannot find that page
not-found-summary = The page may have moved or been removed, or the address may be wrong.
not-found-next = Go on from here
redirect-title = This page has moved

## Reading without a network

offline-title = Read offline
offline-summary = Save guides, exercises and workshop packs on your phone or computer, so you have them when the network is gone.
offline-cannot = This browser cannot save the pages. It takes JavaScript, a recent browser and an ordinary window, not a private one. You can print the pages instead.
offline-shared = What you save stays in this browser until you delete it. Nothing about you is sent. If you share the device, others can see what is saved.
offline-shell = The front page, the A–Z, the glossary, the law facts and the helplines are saved along with what you choose. When the page you open is saved and the network does not answer, you get the saved copy with the date it was saved.
offline-collections = Choose what to save
offline-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
offline-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
offline-prints = For printing (PDF)
offline-prints-summary = Guides, exercises and workshop packs as files ready to print. The files are large. Save them when you are on a network without a data limit.
offline-save = Save
offline-update = Update
offline-delete = Delete
offline-clear = Delete everything saved
offline-saved = Saved
offline-newer = There is a newer edition.
offline-note = The network did not answer, so the page may have changed since then.
offline-working = Saving …
offline-done = Done. The pages are saved.
offline-deleted = Deleted.
offline-cleared = Everything that was saved has been deleted.
offline-why-full = There is not enough room on the device or in the browser. Nothing has changed. Delete something else and try again.
offline-why-network = The network went away before everything was fetched. Nothing has changed. Try again when the network is better.
offline-why-changed = The site is being updated right now. Nothing has changed. Wait a little and try again.
offline-missing = The network does not answer, and the page you wanted is not saved on this device.
offline-again = Try to open the page again

## Boxes in the text

box-advice = Good advice
box-facts = Facts
box-example = Example
box-important = Important
box-warning = Take care
box-care = Look after one another
box-steps = Step by step
box-checklist = Checklist
box-disagreement = Here people disagree
box-letter = A letter you can use
box-quote = Quotation
box-details = More about this
box-helplines = Who you can call
box-step = Step
box-question = Question
box-prompts = Prompts
box-say = Say aloud
box-facilitator = For the facilitator
box-card = Card
box-scale = Scale
box-map = Map
box-table = Form
box-variation = Variation
box-debrief = Debrief
box-transfer = Take it further
example-fictional = Invented example
example-public = Example from public record
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Danger
care-call = Call { $number } ({ $name }) if:
care-emergency = Emergency: Call { $number } ({ $name }) if:
care-urgent = Urgent: Call { $number } ({ $name }) if:
care-contact = Someone to talk to: Call { $number } ({ $name }) if:
care-emergency-unnamed = Emergency: Call the emergency number if:
care-urgent-unnamed = Urgent: Seek help today if:
care-contact-unnamed = Talk to someone if:
basis-law = Based on law
basis-regulation = Based on regulation
basis-guideline = Based on national guidance
basis-research = Based on research
basis-experience = Based on experience
basis-local = Local routine
strength-strong = strong evidence
strength-weak = weak evidence
strength-unclear = unclear evidence
table-scroll = Table that scrolls sideways
letter-fill = Fill in here
letter-copy = Copy the text
letter-copied = The text is copied.
letter-not-copied = The browser could not copy. Select the text and copy it yourself.
letter-print = Print only the letter
letter-empty = Empty the fields
letter-note = Nothing you write is sent or kept. It is gone when you close the page.
checklist-keep = Remember the ticks on this device
checklist-forget = Delete the ticks
checklist-forgotten = The ticks are deleted.
checklist-note = The ticks are kept in this browser only. Leave it be on a device you share with others.
checklist-not-kept = The browser does not let the page remember anything. The ticks are gone when you close the page.

## Exercises

exercise-kind-check-in = Check-in
exercise-kind-energizer = Energizer
exercise-kind-introduction = Introduction
exercise-kind-case = Case
exercise-kind-dilemma = Dilemma
exercise-kind-reflection = Reflection
exercise-kind-cards = Cards
exercise-kind-dialogue = Dialogue
exercise-kind-role-play = Role play
exercise-kind-mapping = Mapping
exercise-kind-scale = Scale
exercise-kind-writing = Writing
exercise-kind-action-plan = Action plan
exercise-kind-check-out = Check-out
fact-kind = Kind
fact-time = Time
fact-group = Group
fact-who = Who can take part
fact-not-with = Not together with
fact-strain = Strain
fact-room = Room
fact-facilitators = Facilitators
fact-repeat = Repeat
fact-date = Date
fact-place = Place
fact-led-by = Facilitator
fact-municipality = Municipality
fact-length = Length
fact-start = Start
fact-end = End
fact-participants = Participants
fact-rig = Room set-up
fact-leader-anchor = Owns the follow-up
fact-for = For
strain-low = Low
strain-medium = Medium
strain-high = High
repeat-weekly = Every week
repeat-half-yearly = Twice a year
repeat-yearly = Every year
people-range = { $min }–{ $max } people
people-range-size = { $min }–{ $max } people, in groups of { $size }
people-expected = { $min }–{ $max } people, { $expected } expected
material-participant = { $item }: { $count } per participant
material-group = { $item }: { $count } per group
material-session = { $item }: { $count } in all
material-for = { $line } (for question { $questions })
outcomes = When you are done
how-to = How to do it
materials = What you need
preparation = Preparation
content-warning = Say this beforehand
rests-on = Rests on
origin = Origin and use
licence = Licence:
mode-alone = Alone
mode-pairs = In pairs
mode-group = In the group
mode-plenary = All together
depth-safe = Safe
depth-challenging = Challenging
card-front = Front
card-back = Back

## Packs

pack-kind-half-day = Half a day
pack-kind-full-day = Full day
pack-kind-series = Series
pack-kind-team-meeting = Team meeting
program-exercise = Exercise
program-guide = Guide
program-talk = Talk
program-break = Break
program-lunch = Lunch
program-check-in = Check-in
program-check-out = Check-out
program-buffer = Time to spare
program = Programme
program-lead = Led by:
roles = Who does what
follow-up = Afterwards
follow-up-days =
    { $count ->
        [one] After { $count } day: { $text }
       *[other] After { $count } days: { $text }
    }
follow-up-weeks =
    { $count ->
        [one] After { $count } week: { $text }
       *[other] After { $count } weeks: { $text }
    }
follow-up-months =
    { $count ->
        [one] After { $count } month: { $text }
       *[other] After { $count } months: { $text }
    }
follow-up-years =
    { $count ->
        [one] After { $count } year: { $text }
       *[other] After { $count } years: { $text }
    }

## On paper

print-edition-facilitator = Facilitator’s edition
print-edition-run-sheet = Run sheet
print-edition-participant = Participants’ booklet
print-edition-booklet = Booklet in A5
print-edition-cards = Cards
print-edition-handouts = Handouts
print-edition-poster = Poster
print-edition-large-print = Large print
print-edition-evaluation = Evaluation form
print-sheet-imposed = to print and fold
print-sheet-cards-85x55 = 85 × 55 mm
print-sheet-cards-a6 = A6
print-file-facilitator = facilitator
print-file-run-sheet = run-sheet
print-file-participant = participant
print-file-booklet = booklet
print-file-cards = cards
print-file-handouts = handouts
print-file-poster = poster
print-file-large-print = large-print
print-file-evaluation = evaluation
print-file-imposed = to-print
print-file-small = 85x55
print-file-a6 = a6
print-page-of = Page { $page } of { $pages }
print-version = Version { $date }
print-date = Date
print-place = Place
print-led-by = Facilitator
print-card-back = Back
print-contents = Contents
print-read-online = Read online:
print-qr-alt = QR code to
print-logo = Logo
print-logo-of = Logo of
print-clock = Time
print-starts = Start
print-stops = Stop by
print-what = What
print-who = Who
print-when = When
print-led = Led by
print-min = min
print-minutes-in-all = minutes in all
print-ends = Ends at
print-may-give = can give
print-happened = As it went
print-materials-short = Materials
print-lists = What you need
print-list-editions = Print
print-list-copies = Copy
print-list-things = Find
print-done = OK
print-count = Number
print-thing = Item
print-per-participant = { $count } for each participant
print-per-group = { $count } for each group
print-outcomes = When you are done
print-preparation = Preparation
print-materials = Materials
print-how-to = How to do it
print-warning-said = Good to know beforehand:
print-facilitator-only = facilitator only
print-reviewed = Last reviewed
print-statement = Statement
print-helpline = Who
print-number = Number
print-hours = When they answer
print-terms = Words we use
print-notes = Your notes
print-lines = Room to write: { $count } lines
print-write-here = Room to write
print-rate-here = Tick the number that fits
print-evaluation-title = What did you think of the day?
print-evaluation-intro = This form is anonymous. Write no names, and skip what you would rather not answer.
print-evaluation-low = strongly disagree
print-evaluation-high = strongly agree
print-evaluation-1 = I understood what the day was for.
print-evaluation-2 = I could say what I thought, and pass when I wanted to.
print-evaluation-3 = We talked about something that matters to the people we work for.
print-evaluation-4 = I know what I am going to do differently.
print-evaluation-5 = I believe that what we agreed on will be followed up.
print-evaluation-keep = What do you take with you?
print-evaluation-change = What should have been different?
print-evaluation-next = What do you need to follow it up?
print-evaluation-outro = Thank you. Put the sheet in the pile, face down.
downloads = Print
download-print-only = To print only: the pages stand in the order they are folded, on both sides of the sheet, flipped on the short edge.
download-size =
    { $pages ->
        [one] PDF, { $pages } page, { $size }
       *[other] PDF, { $pages } pages, { $size }
    }
search-kind = Type
search-theme = Theme
search-audience = For
search-phase = Phase
search-duration = Duration
search-people = Participants
search-minutes = up to { $minutes } minutes
search-people-to = { $from }–{ $to }
search-people-from = { $from } or more
search-kind-guide = Guide
search-kind-page = Page
search-kind-section = Overview
search-kind-exercise = Exercise
search-kind-pack = Workshop
search-kind-letter = Letter
search-kind-term = Term
search-kind-law = Law
search-kind-helpline = Helpline

search-title = Search
search-summary = Search guides, exercises, terms, laws and helplines
search-field = What do you want to find?
search-elsewhere = What you type into the search field is sent to
search-lang = Search in
search-noscript = Search needs JavaScript. Without it you can find your way in
search-results-good = {"{"}n{"}"} results.
search-results-many = At least {"{"}n{"}"} results.
search-results-one = 1 result.
search-results-weak = No page answers all of this. Here is the nearest we have.
search-results-none = We have no page that answers this.
search-results-also = Another {"{"}n{"}"} pages have some of it.
search-wait = Searching …
search-failed = The search could not be fetched. You may be offline.
search-again = Try again
search-corrected = Showing results for “{"{"}meant{"}"}”.
search-as-typed = Search for “{"{"}typed{"}"}” instead
search-minutes-short = {"{"}n{"}"} minutes
search-reviewed = reviewed {"{"}date{"}"}
search-filters = Narrow the results
search-clear = Clear the filters
search-more = Show more results
search-empty-title = Go on
search-empty-words = Try fewer words, or another word for the same
search-empty-near = Did you mean:
search-remember = Remember my searches on this device. Do not write anyone's name.
search-recent = Your recent searches
search-forget = Delete the searches
## Exercises and packs in the browser

fact-care = Care
care-there = You may pass
facilitator-switch = Show what is for the facilitator
facilitator-switch-note = Notes, sentences to say aloud, care and variations. While they are hidden here, they are not printed either.
notes-title = Write in the exercise
notes-label = Write here
notes-note = Write no names or anything that lets somebody be recognised. What you write is gone when you close the page, and is sent to nobody.
notes-keep = Remember on this device
notes-forget = Delete what I have written
notes-print = Print with what is written
notes-forgotten = Everything is deleted.
notes-kept = What you write stays in this browser until you delete it.
notes-refused = The browser does not let us remember it. Print or copy the text.
deck-label = Deck of cards
deck-previous = Previous
deck-next = Next
deck-flip = Turn the card
deck-all = Show all the cards
deck-one = Show one card at a time
deck-place = Card
deck-of = of
deck-help = The arrow keys turn the pages while you are in the deck.
scale-mean = Mean
scale-answered = answered
scale-of = of
scale-all = All the statements
scale-empty = Clear the scale
scale-none = No answers yet
program-look-back = What did we promise?
program-work = Work
program-when = When
program-what = What
program-gives = Can give:
program-gives-note = “Can give” is the minutes you can take when you run late: first the buffer, then the exercises down to the least they need.
program-stop = Stop by
lists-title = Before the day
lists-shopping = Buy or find
lists-copying = Copy or print
need-what = What
need-count = How many
need-used = Used in
edition-facilitator = Facilitator’s edition
edition-run-sheet = Run sheet
edition-participant = Participant’s edition
edition-booklet = Booklet in A5
edition-cards = Set of cards
edition-handouts = Set of handouts
edition-poster = Poster
edition-large-print = Large print
edition-evaluation = Evaluation form
in-browser = In the browser
show-link = Show on the big screen
show-link-note = One thing at a time, with a clock. Works offline.
compose-link = Change the programme
compose-link-note = Move, shorten and replace. The clock times are worked out again.
show-back = Back to the pack
show-next-title = Next:
show-last = This is the last.
show-start = Start the countdown
show-pause = Pause
show-previous = Previous
show-next = Next
show-more = One more minute
show-list = Show the whole programme
show-here = Show this
show-black = Black screen
show-full = Full screen
show-calm = left
show-soon = Soon over
show-over = Over time
show-late = minutes behind the plan
show-keys = Keys
show-keys-text = Page Down, right arrow or space: next. Page Up or left arrow: previous. F5: begin anew in full screen. Escape: the whole programme. B or full stop: black screen.
show-letters = B and full stop turn the screen black
show-minutes-left = minutes left
compose-title = Put together your own fagdag
compose-summary = Choose exercises, order and times. Clock times, lists and advice come by themselves. Nothing is kept or sent.
compose-needs-script = This page needs JavaScript. Without it you can use the exercises below and write the programme yourself.
compose-about = About the day
compose-name = Name of the day
compose-name-usual = Our fagdag
compose-kind = Length
compose-start = Start
compose-end = End
compose-people = Expected people
compose-min = At least
compose-max = At most
compose-group = In each group
compose-who = Who takes part?
compose-anchor = Who owns the follow-up? Write a role, not a name
compose-follow-up = What happens two weeks later?
compose-add = Add
compose-add-exercise = Exercise
compose-add-other = Something else
compose-add-kind = What
compose-add-title = Title
compose-add-minutes = Minutes
compose-add-exercise-button = Add the exercise
compose-add-other-button = Add to the programme
compose-program = The programme
compose-empty = Nothing yet. Add a check-in, an exercise and a check-out.
compose-up = Move up
compose-down = Move down
compose-remove = Remove
compose-moved = Moved to place {"{"}n{"}"} of {"{"}of{"}"}.
compose-removed = Removed.
compose-added = Added at the end.
compose-advice = Advice
compose-in-rows = {"{"}n{"}"} pieces of advice stand by the items of the programme.
compose-with = Put together a fagdag with this exercise
compose-sound = The day holds. Nothing to say of it.
compose-ends = Ends
compose-lists = What you need
compose-share = Share, print or take along
compose-share-note = The whole programme is in the link. Whoever gets the link gets the programme. Nothing lies on a server.
compose-link-label = Link to this programme
compose-copy-link = Copy the link
compose-print = Print the programme
compose-file-label = As a file for fagverk
compose-file-note = Save the text as a file in exercises/packs/, such as our-day.md. Then fagverk can make all the editions.
compose-copy-file = Copy the file
compose-copied = Copied.
compose-not-copied = The text is selected. Copy it with Ctrl+C.
compose-unreadable = The link could not be read, so you begin anew.
compose-purpose = A day put together on the site.
compose-unknown = The exercise is not here
compose-catch-up = If you run late, you can win back up to {"{"}minutes{"}"} minutes.
compose-all = All the exercises
compose-pick = Choose an exercise
compose-minutes = minutes
rule-empty = The programme is empty.
rule-people-missing = Say how many come.
rule-people-none = The day is for nobody.
rule-people-many = { $max } people are more than { $limit }.
rule-people-order = { $expected } expected people are not between { $min } and { $max }.
rule-group-size = Groups of { $size } cannot be made when { $max } come at the most.
rule-minutes-missing = Say how many minutes it takes.
rule-minutes-zero = It takes no time.
rule-minutes-many = { $minutes } minutes are too many. Write { $limit } at the most.
rule-minutes-short = The exercise gets { $minutes } minutes but needs at least { $min }.
rule-minutes-long = The exercise gets { $minutes } minutes but takes { $max } at the most.
rule-end-before-start = The day ends at { $end }, before it starts at { $start }.
rule-midnight = The programme goes on past midnight.
rule-ends-late = The programme ends at { $at }, { $by } minutes late.
rule-ends-early = The programme ends at { $at }, { $by } minutes early.
rule-break = { $minutes } minutes without a break. Put one in before { $limit }.
rule-lunch-missing = { $minutes } minutes are a long day. Put in lunch.
rule-lunch-short = Lunch takes { $minutes } minutes. Give it at least { $limit }.
rule-buffer = The programme has { $minutes } minutes to spare and needs { $wanted }.
rule-talk = { $percent } per cent of the time is talks. Keep it under { $limit }.
rule-too-few = Only { $min } may come, but the exercise needs { $needs }.
rule-too-many = { $max } may come, but the exercise takes { $takes } at the most.
rule-not-with = The exercise is not to be done with these in the room: { $who }.
rule-not-for = The exercise is not made for these: { $who }.
rule-strain = Two exercises of high strain come right after one another. Put something lighter between them.
rule-look-back = The meeting begins without “what did we promise last time?”.
rule-check-out = The programme ends without a check-out.
rule-anchor = Say who owns the follow-up.
rule-follow-up = Say what happens afterwards.
need-per-participant = { $count } for each participant
need-per-group = { $count } for each group
edition-copies = { $edition }: { $count }
lists-for = Worked out for { $count } people
show-title = { $title } on the big screen
