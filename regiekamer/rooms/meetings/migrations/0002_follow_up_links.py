from django.db import migrations, models

import regiekamer.foundation.notices.models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial"), ("notices", "0001_initial")]

    operations = [
        migrations.RemoveField(model_name="followup", name="key"),
        migrations.AddField(
            model_name="followup",
            name="link_secret",
            field=models.CharField(
                default=regiekamer.foundation.notices.models.new_link_secret, editable=False, max_length=32
            ),
        ),
    ]
