from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "regiekamer.foundation.accounts"
    label = "accounts"
