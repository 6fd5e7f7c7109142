"""What a file keeps in more parts than we do comes together, and nothing of it is lost."""


def only(answers, name):
    return [row.values for row in answers[name].rows]


def test_the_second_line_of_a_street_stays_with_the_first(taken):
    text = "Customer name,Address line 1,Address line 2,City\nNord,Kai 1,Haus B,Kiel\n"
    assert only(taken(customers=text), "customers")[0]["street"] == "Kai 1\nHaus B"


def test_an_address_to_send_goods_to_does_not_replace_where_a_customer_sits(taken):
    text = (
        "Customer name,Address type,Street,City,Postal code\n"
        "Nord,Shipping,Hafen 9,Kiel,24103\nNord,Main Office,Kai 1,Kiel,24105\n"
    )
    goods, office = only(taken(customers=text), "customers")
    assert goods["delivery"] == "Shipping: Hafen 9, 24103, Kiel"
    assert "street" not in goods
    assert (office["street"], office["city"]) == ("Kai 1", "Kiel")
    assert "delivery" not in office


def test_a_phone_that_is_carried_along_is_the_mobile(taken):
    text = "First name,Last name,Company,Phone,Phone type\nAda,Lo,Nord,1,Cell\nBea,Mo,Nord,2,Work\n"
    ada, bea = only(taken(people=text), "people")
    assert ada["mobile"] == "1"
    assert "phone" not in ada
    assert bea["phone"] == "2"


def test_every_part_of_a_name_is_kept_and_the_name_is_as_people_say_it(taken):
    text = "First name,Middle name,Last name,Suffix,Company\nAda,K.,Lo,Jr.,Nord\nBea,L.,Mo,,Nord\n"
    ada, bea = only(taken(people=text), "people")
    assert (ada["name"], ada["first_name"], ada["last_name"]) == ("Ada Lo Jr.", "Ada K.", "Lo Jr.")
    assert (bea["name"], bea["first_name"], bea["last_name"]) == ("Bea Mo", "Bea L.", "Mo")


def test_where_the_title_is_how_people_are_addressed_the_job_stands_elsewhere(taken):
    text = (
        "Company,Contact type,Title,First name,Last name\n"
        "Nord,Owner,Ms.,Ada,Lo\nNord,Buyer,Mr.,Bo,Mo\n"
    )
    ada, bo = only(taken(people=text), "people")
    assert (ada["salutation"], ada["title"]) == ("Ms.", "Owner")
    assert bo["title"] == "Buyer"
