"""What French says in a quick line."""

from __future__ import annotations

from kamdesk.domain.day_words_fr import FRENCH as DAYS
from kamdesk.domain.quickline.words import Words

GIVES = (
    "envoyer", "livrer", "fournir", "transmettre", "proposer", "faire parvenir", "apporter",
    "remettre", "confirmer", "adresser", "mailer", "renvoyer", "rembourser", "remplacer",
    "repondre", "soumettre", "faire un devis", "faire une offre", "communiquer", "facturer",
    "envoi", "expedier", "partager",
)  # fmt: skip
STRONG = (
    "relancer", "rappeler", "envoyer", "preparer", "faire le point", "recontacter", "relance",
    "a relancer", "a rappeler", "rappel",
)  # fmt: skip
NOW = (
    "envoie", "envoyons", "prepare", "preparons", "appelle", "appelons", "rappelle", "rappelons",
    "confirme", "confirmons", "livre", "livrons", "transmets", "transmettons", "propose",
    "proposons", "verifie", "verifions", "relance", "relancons", "fais", "faisons", "apporte",
    "passe", "passons", "reviens", "revenons", "regle", "adresse", "remets", "organise",
)  # fmt: skip

FRENCH = Words(
    days=(DAYS,),
    common=(
        "le", "la", "les", "et", "est", "sont", "avec", "de", "du", "des", "une", "un", "pour",
        "pas", "sur", "chez", "nous", "ils", "elle", "il", "je", "que", "qui", "tres", "au",
        "aux", "en", "ont", "dans", "ne", "leur", "plus", "mais", "ce", "nouvelle", "son", "sa",
        "a", "on", "l", "d", "j", "n", "par",
    ),
    alien=frozenset(
        (
            "bien", "on", "content", "note", "once", "mal", "bad", "die", "sin", "comment", "pour",
            "fin", "car", "or", "as", "en", "es", "la", "sale", "chat", "ha", "an", "am", "son",
            "ai", "tel", "des", "den", "mit", "et", "fair", "des", "ring", "mail", "plus", "test",
            "as", "m", "to", "an", "a", "in", "cold", "los", "fur",
        )
    ),
    kinds={
        "visite": "visit", "visite client": "visit", "visite chez": "visit", "passage": "visit",
        "visite terrain": "visit", "releve magasin": "visit", "passe chez": "visit",
        "appel": "call", "appele": "call", "appelee": "call", "coup de fil": "call",
        "telephone": "call", "tel": "call", "echange telephonique": "call",
        "appel telephonique": "call", "joint par telephone": "call", "mail": "email",
        "email": "email", "e-mail": "email", "courriel": "email", "mel": "email",
        "ecrit a": "email", "reunion": "meeting", "rdv": "meeting", "rendez-vous": "meeting",
        "rendez vous": "meeting", "rencontre": "meeting", "rencontree": "meeting",
        "dejeuner": "meeting", "diner": "meeting", "petit-dejeuner": "meeting",
        "petit dejeuner": "meeting", "cafe": "meeting", "visio": "meeting",
        "visioconference": "meeting", "entretien": "meeting", "point": "meeting",
        "salon": "event", "foire": "event", "evenement": "event", "atelier": "event",
        "formation": "event", "seminaire": "event", "message": "message", "sms": "message",
        "texto": "message", "whatsapp": "message", "note": "note", "memo": "note",
    },
    with_=("avec",),
    at=("chez", "a", "au", "aux", "de", "du", "pour", "sur", "d'", "par"),
    and_=("et",),
    then=("et", "puis", "ensuite", "mais", "donc", "alors", "dit que", "dit qu'"),
    noise=(
        "m", "mme", "mlle", "monsieur", "madame", "le", "la", "les", "l'", "client", "cliente",
        "societe", "ste",
    ),
    labels=(
        "a faire", "prochaine etape", "prochaines etapes", "etape suivante", "suite",
        "suite a donner", "tache", "taches", "a suivre", "todo",
    ),
    ours_will=(
        "je vais", "nous allons", "on va", "j'ai promis de", "j'ai promis d'",
        "nous avons promis de",
        "je m'engage a", "nous nous engageons a", "promis de", "promis d'", "on a promis de",
        "je m'occupe de",
    ),
    ours=("je", "j'", "nous", "on"),
    ours_future=(
        "enverrai", "enverrons", "ferai", "ferons", "livrerai", "livrerons", "rappellerai",
        "rappellerons", "confirmerai", "confirmerons", "proposerai", "proposerons", "preparerai",
        "preparerons", "transmettrai", "transmettrons", "apporterai", "verifierai",
        "verifierons", "donnerai", "donnerons", "reviendrai", "reviendrons", "passerai",
    ),
    ours_now=NOW,
    must=(
        "je dois", "nous devons", "on doit", "il faut", "il faudra", "dois", "devons", "merci de",
        "ne pas oublier de", "penser a", "je veux", "on devrait", "a nous de", "a moi de",
    ),
    theirs_will=(
        "ils vont", "elles vont", "il va", "elle va", "ils doivent", "il doit", "elle doit",
        "elles doivent", "en attente de", "en attente d'", "attendre", "on attend", "j'attends",
        "nous attendons", "il s'engage a", "elle s'engage a", "il a promis de",
        "elle a promis de", "ils ont promis de", "ils s'engagent a",
    ),
    theirs=("ils", "elles", "il", "elle"),
    theirs_future=(
        "confirmera", "confirmeront", "enverra", "enverront", "signera", "signeront", "passera",
        "passeront", "commandera", "commanderont", "rappellera", "rappelleront", "paiera",
        "paieront", "reviendra", "reviendront", "donnera", "donneront", "validera", "valideront",
        "decidera", "decideront", "transmettra", "transmettront", "repondra", "repondront",
        "testera", "testeront", "fera", "feront",
    ),
    theirs_now=(),
    parties=(
        "client", "le client", "la cliente", "cliente", "acheteur", "l'acheteur", "acheteuse",
        "l'acheteuse", "le patron", "la direction", "leur acheteur", "le directeur",
        "la directrice", "leur service achats", "les achats",
    ),
    houses=(
        "logistique", "la logistique", "notre logistique", "la compta", "compta",
        "la comptabilite", "le service client", "notre equipe", "le marketing", "l'entrepot",
        "la production", "le sav", "sav",
    ),
    will=("va", "doit", "vont", "doivent", "a promis de", "s'engage a", "souhaite"),
    acts=(
        "envoie", "confirme", "signe", "valide", "commande", "rappelle", "paie", "passe", "revient",
        "donne", "livre", "transmet", "decide", "repond", "teste", "verifie", "prepare", "regle",
        "confirment", "envoient", "signent", "valident", "commandent", "rappellent", "paient",
        "passent", "reviennent", "donnent", "livrent", "transmettent", "decident", "repondent",
        "testent", "fournit", "fournissent", "fait", "font", "choisit", "communique", "adresse",
    ),
    clitics=(
        "le", "la", "les", "lui", "leur", "nous", "vous", "me", "m'", "se", "s'", "l'", "y", "en",
        "te", "t'",
    ),
    being=("etre",),
    states=(
        "est", "sont", "etait", "etaient", "ont", "a", "ai", "avons", "avait", "avaient", "sommes",
        "suis", "etais", "veulent", "veut", "voulait", "demande", "demandent", "trouve",
        "trouvent", "pense", "pensent", "souhaite", "souhaitent", "aime", "aiment", "n", "ne",
        "peut", "peuvent", "pourrait", "aimerait", "voudrait", "voudraient", "espere",
        "esperent", "croit", "croient", "dit", "disent", "semble", "semblent", "attend",
        "attendent", "cherche", "cherchent", "reste", "restent", "faut", "y", "s", "hesite",
        "parle", "fut", "serait", "aurait", "sait", "savent", "as", "avez",
    ),
    past=(),
    inverted=(),
    inverted_theirs=(),
    verbs=(
        *GIVES, *STRONG, "appeler", "verifier", "commander", "organiser", "planifier", "fixer",
        "revoir", "discuter", "inviter", "visiter", "contacter", "prendre rdv", "signer",
        "valider", "demander", "reserver", "mettre a jour", "rediger", "negocier", "presenter",
        "prevoir", "payer", "passer", "faire", "convenir", "parler", "voir", "choisir", "lancer",
        "tester", "caler", "finaliser", "rendez-vous", "prochain rdv",
    ),
    finals=(),
    strong=STRONG,
    gives=(*GIVES, *NOW[:2]),
    positive=(
        "content", "contente", "contents", "contentes", "satisfait", "satisfaite", "satisfaits",
        "heureux", "heureuse", "ravi", "ravie", "ravis", "enchante", "enchantee", "enthousiaste",
        "enthousiastes", "emballe", "emballee", "excellent", "excellente", "excellents", "parfait",
        "parfaite", "super", "genial", "geniale", "positif", "positive", "bonne", "tres bon",
        "tres bien", "tout va bien", "se passe bien", "bon accueil", "agreable", "aimable",
        "rassure", "rassuree", "convaincu", "convaincue", "impressionne", "impressionnee",
        "reconnaissant", "reconnaissante", "interesse", "interessee", "adore", "apprecie",
        "felicite", "soulage", "soulagee", "comble", "bien passe",
    ),
    negative=(
        "mecontent", "mecontente", "mecontents", "insatisfait", "insatisfaite", "fache", "fachee",
        "furieux", "furieuse", "enerve", "enervee", "decu", "decue", "decus", "agace", "agacee",
        "inquiet", "inquiete", "inquiets", "frustre", "frustree", "contrarie", "contrariee",
        "en colere", "plainte", "se plaint", "plaint", "reclamation", "menace", "negatif",
        "negative", "mauvais", "mauvaise", "irrite", "irritee", "preoccupe", "preoccupee",
        "sceptique", "malheureux", "malheureuse", "remonte", "remontee", "catastrophique",
        "excede", "excedee", "deteste", "vexe", "vexee", "tendu", "tendue",
    ),
    negations=("pas", "plus", "jamais", "aucun", "aucune", "sans", "ni", "peu", "point de"),
    fillers=(
        "tres", "du", "tout", "vraiment", "trop", "si", "tellement", "particulierement", "de",
        "completement",
    ),
    negations_after=("pas", "plus"),
    lasting=("pendant", "environ", "duree", "durant"),
    clock=("a", "vers", "des", "avant", "pour", "jusqu'a", "de"),
    clock_sure=(),
    spans=("de", "entre"),
    to=("a", "et", "jusqu'a"),
    quarters={},
    quarters_after={"et demie": 30, "et quart": 15, "moins le quart": -15},
    am=("du matin",),
    pm=("de l'apres-midi", "du soir", "de l'aprem"),
    hour_clock=7,
    spells={
        "une demi-heure": 30, "demi-heure": 30, "une demi heure": 30, "demi heure": 30,
        "une heure": 60, "une heure et demie": 90, "un quart d'heure": 15, "quart d'heure": 15,
        "trois quarts d'heure": 45, "deux heures": 120, "deux heures et demie": 150,
        "trois heures": 180, "quatre heures": 240, "cinq minutes": 5, "dix minutes": 10,
        "quinze minutes": 15, "vingt minutes": 20, "trente minutes": 30, "toute la journee": 480,
        "une demi-journee": 240,
    },
    hours=("h", "heure", "heures"),
    minutes=("min", "mn", "minutes", "minute"),
    oclock=(),
    clock_hours=("heures", "heure"),
    noon=("midi", "a midi"),
    scales={
        "k": 3, "mille": 3, "m": 6, "million": 6, "millions": 6, "mds": 9, "milliard": 9,
        "milliards": 9,
    },
    money={
        "euros": "EUR", "euro": "EUR", "francs": "CHF", "francs suisses": "CHF",
        "dollars": "USD", "livres": "GBP",
    },
)  # fmt: skip
