import secrets

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial")]

    operations = [
        migrations.RemoveField(model_name="followup", name="key"),
        migrations.AddField(
            model_name="followup",
            name="link_secret",
            field=models.CharField(default=secrets.token_urlsafe, editable=False, max_length=32),
        ),
    ]
